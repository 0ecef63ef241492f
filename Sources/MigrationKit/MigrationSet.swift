/// The migrations of a folder, complete and in order.
///
/// They are contiguous from 0001, and as SUMS says. Anything else in the folder is an error, never skipped.
public struct MigrationSet: Sendable {
    /// The migrations, the oldest first; there is at least one.
    public let files: [MigrationFile]

    /// The migrations of a list of files: names without a folder, and exact bytes.
    public init(files: [(name: String, bytes: [UInt8])]) throws(MigrationError) {
        self.files = try Self.parse(files)
        guard let sums = files.first(where: { $0.name == Sums.name }) else {
            throw .file(Sums.name, "missing: it holds a line a migration")
        }
        try Sums.check(Text.validated(Sums.name, sums.bytes), against: self.files)
    }

    /// The migrations of a folder on disk.
    public init(folder: String) throws(MigrationError) {
        try self.init(files: Folder.read(folder))
    }

    /// The number of the newest migration.
    public var newestVersion: Int { files.count }

    /// The text that SUMS must have for these files; a SUMS among them is not looked at.
    public static func sums(files: [(name: String, bytes: [UInt8])]) throws(MigrationError) -> String {
        Sums.text(try parse(files))
    }

    /// The text that SUMS must have for a folder on disk; a SUMS in it is not looked at.
    public static func sums(folder: String) throws(MigrationError) -> String {
        try sums(files: Folder.read(folder))
    }

    /// Everything but SUMS.
    private static func parse(_ files: [(name: String, bytes: [UInt8])]) throws(MigrationError) -> [MigrationFile] {
        var seen: Set<String> = []
        var migrations: [(name: MigrationName, sql: String)] = []
        var checks: [String: CheckFile] = [:]
        for (name, bytes) in files where name != Sums.name {
            let parsed = try MigrationName(name)
            guard seen.insert(name).inserted else { throw .file(name, "given twice") }
            let sql = try Text.validated(name, bytes)
            if parsed.isCheck {
                checks[parsed.migration] = CheckFile(name: name, sql: sql)
            } else {
                migrations.append((parsed, sql))
            }
        }
        for (migration, check) in checks where !seen.contains(migration) {
            throw .file(check.name, "there is no \(migration) for it to check")
        }
        return try chained(migrations, checks)
    }

    private static func chained(
        _ migrations: [(name: MigrationName, sql: String)], _ checks: [String: CheckFile]
    ) throws(MigrationError) -> [MigrationFile] {
        var files: [MigrationFile] = []
        for (name, sql) in migrations.sorted(by: { $0.name.migration < $1.name.migration }) {
            if let last = files.last, last.version == name.version {
                throw .file(name.migration, "has the same number as \(last.name): give the newer one the next number")
            }
            guard name.version == files.count + 1 else {
                throw .file(name.migration, "number \(files.count + 1) is missing before it: numbers have no gaps")
            }
            files.append(
                try MigrationFile(name, sql: sql, after: files.last?.chain ?? "", check: checks[name.migration]))
        }
        guard !files.isEmpty else { throw .file("0001_….sql", "missing: there is no migration at all") }
        return files
    }
}
