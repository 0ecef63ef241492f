/// A ledger held against a set of migrations.
enum History {
    /// The migrations still to apply; throws where the ledger is not the beginning of the set.
    static func pending(
        _ applied: [AppliedMigration], _ set: MigrationSet
    ) throws(MigrationError) -> [MigrationFile] {
        for (index, entry) in applied.enumerated() {
            guard entry.version == index + 1 else {
                throw .refusal("the ledger has no migration \(index + 1) before \(entry.name): it is damaged")
            }
            // A later program's ledger is told by its length, once all that both know is found equal.
            guard index < set.files.count else { continue }
            try compare(entry, set.files[index], set)
        }
        guard applied.count <= set.files.count else {
            throw .refusal(
                "the database is at version \(applied.count), newer than this program, which knows "
                    + "\(set.files.count): use a newer program")
        }
        return Array(set.files.dropFirst(applied.count))
    }

    private static func compare(
        _ entry: AppliedMigration, _ file: MigrationFile, _ set: MigrationSet
    ) throws(MigrationError) {
        guard entry.name == file.name else {
            if let moved = set.files.first(where: { $0.checksum == entry.checksum }) {
                throw .refusal(
                    "\(file.name) is out of order: \(entry.name) was applied as number \(entry.version), and now is "
                        + "\(moved.name): give the new file the next free number")
            }
            throw .refusal("\(entry.name) was applied and is missing: \(file.name) stands in its place")
        }
        guard entry.checksum == file.checksum else {
            throw .refusal(
                "\(file.name) was edited after it was applied: \(difference(entry.sql, file.sql)); restore the file, "
                    + "and put the change into a new one")
        }
        guard entry.chain == file.chain else {
            throw .refusal("the ledger's chain value of \(entry.name) is not right: the ledger was altered")
        }
    }

    /// The first line that differs.
    private static func difference(_ applied: String, _ now: String) -> String {
        let old = applied.split(separator: "\n", omittingEmptySubsequences: false)
        let new = now.split(separator: "\n", omittingEmptySubsequences: false)
        let index = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
        return "line \(index + 1) was \(quoted(old, index)), now is \(quoted(new, index))"
    }

    private static func quoted(_ lines: [Substring], _ index: Int) -> String {
        guard index < lines.count else { return "not there" }
        return lines[index].count > 80 ? "`\(lines[index].prefix(80))…`" : "`\(lines[index])`"
    }
}
