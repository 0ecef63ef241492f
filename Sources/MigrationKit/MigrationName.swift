/// A file name as `0001_first_tables.sql` or `0001_first_tables.check.sql`.
struct MigrationName {
    let version: Int
    let isCheck: Bool
    /// The name of the migration: of the file itself, or of the one that it checks.
    let migration: String

    init(_ name: String) throws(MigrationError) {
        let isCheck = name.hasSuffix(".check.sql")
        let stem = name.dropLast(isCheck ? 10 : 4)
        let words = stem.dropFirst(5).split(separator: "_", omittingEmptySubsequences: false)
        guard name.hasSuffix(".sql"), Self.isNumber(stem.prefix(4)), stem.dropFirst(4).first == "_",
            words.allSatisfy(Self.isWord), let version = Int(stem.prefix(4))
        else {
            throw .file(name, "no name of a migration: NNNN_snake_name.sql, NNNN_snake_name.check.sql or SUMS")
        }
        self.version = version
        self.isCheck = isCheck
        migration = "\(stem).sql"
    }

    private static func isNumber(_ text: Substring) -> Bool {
        text.count == 4 && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private static func isWord(_ text: Substring) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
            }
    }
}
