extension Snapshot {
    /// Throws if an object or a number of rows is not the same in `after`, and the file's header does not say so.
    func checkLosses(to after: Snapshot, by file: MigrationFile) throws(MigrationError) {
        let header = file.header
        let lost = objects.subtracting(after.objects).subtracting(header.drops)
        if !lost.isEmpty {
            let names = lost.map(\.description).sorted().joined(separator: "; ")
            throw .file(file.name, "loses \(names): make it again, or say so in the header: `-- drops: \(names)`")
        }
        for object in header.drops where !objects.contains(object) {
            throw .file(file.name, "`-- drops: \(object)`: there was no such \(object.type) before")
        }
        for (table, count) in rows.sorted(by: { $0.key < $1.key }) where !header.changes.contains(table) {
            guard let now = after.rows[table], now != count else { continue }
            throw .file(
                file.name,
                "\(table) had \(count) rows, now \(now): if that is meant, say so in the header: `-- changes: \(table)`"
            )
        }
        for table in header.changes where rows[table] == nil && after.rows[table] == nil {
            throw .file(file.name, "`-- changes: \(table)`: there is no such table")
        }
    }
}
