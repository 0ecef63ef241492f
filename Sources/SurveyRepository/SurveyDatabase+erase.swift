import SQLiteKit

extension SurveyDatabase {
    /// A write after which what it deleted is nowhere in the file, nor in the log beside it: pages are overwritten,
    /// and the log is emptied. A copy or a backup that was made before still has it.
    public func erase<T>(_ body: () throws(RepositoryError) -> T) throws(RepositoryError) -> T {
        try run("PRAGMA secure_delete = ON")
        let result = try write(body)
        // Busy where a reader holds the log: it goes with the next write that finds nobody.
        try run("PRAGMA wal_checkpoint(TRUNCATE)")
        return result
    }

    private func run(_ pragma: String) throws(RepositoryError) {
        do { try connection.forEach(pragma, []) { _ throws(DatabaseError) in } } catch { throw RepositoryError(error) }
    }
}
