extension Snapshot {
    /// Throws if `after` holds something that SQLite cannot use, and did not already hold before the file ran.
    func checkFaults(in after: Snapshot, by file: MigrationFile) throws(MigrationError) {
        let new = after.faults.filter { faults[$0.key] != $0.value }
        guard !new.isEmpty else { return }
        let list = new.map { "\($0.key): \($0.value)" }.sorted().joined(separator: "; ")
        throw .file(file.name, "breaks \(list): keep what it names, or make it anew")
    }
}
