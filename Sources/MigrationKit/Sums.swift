/// The file SUMS: a line a migration, `name checksum chain`.
///
/// Each chain value hashes the one before it, so that any edit of the past changes the last line, and two branches
/// that each add a migration conflict in git.
enum Sums {
    static let name = "SUMS"
    private static let advice = "restore it, or write SUMS anew if it has not landed yet"

    static func text(_ files: [MigrationFile]) -> String {
        files.map { line($0) + "\n" }.joined()
    }

    /// Says which file was edited, inserted, removed or moved.
    static func check(_ text: String, against files: [MigrationFile]) throws(MigrationError) {
        guard text != self.text(files) else { return }
        let entries = try parse(text)
        for (index, entry) in entries.enumerated() where !files.contains(where: { $0.name == entry.name }) {
            throw .file(name, line: index + 1, "\(entry.name) was removed; \(advice)")
        }
        for file in files {
            guard let entry = entries.first(where: { $0.name == file.name }) else {
                throw .file(file.name, "not in SUMS: write SUMS anew to add it")
            }
            guard entry.checksum == file.checksum else {
                throw .file(file.name, "edited since SUMS was written; \(advice)")
            }
        }
        for (index, (entry, file)) in zip(entries, files).enumerated() {
            guard entry.name == file.name else {
                throw .file(name, line: index + 1, "\(entry.name) stands where \(file.name) belongs")
            }
            guard entry.chain == file.chain else {
                throw .file(name, line: index + 1, "the chain value of \(file.name) is not right")
            }
        }
        throw .file(name, "more lines than there are migrations, or no line end after the last")
    }

    private static func line(_ file: MigrationFile) -> String {
        "\(file.name) \(file.checksum) \(file.chain)"
    }

    private static func parse(
        _ text: String
    ) throws(MigrationError) -> [(name: String, checksum: String, chain: String)] {
        var entries: [(name: String, checksum: String, chain: String)] = []
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last == "" { lines.removeLast() }
        for line in lines {
            let fields = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 3 else {
                throw .file(name, line: entries.count + 1, "expected a name, a checksum and a chain value")
            }
            entries.append((fields[0], fields[1], fields[2]))
        }
        return entries
    }
}
