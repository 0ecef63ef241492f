import SQLiteKit
public import SurveyModel

extension SurveyDatabase {
    /// Stores the answers of a wave in one transaction, with their columns and a line of the ledger. Before the commit
    /// all of it is read back and compared with the table, and every reference is checked.
    ///
    /// Throws an error that `isRefusal` where the wave is closed, or has answers and they are not to be replaced.
    /// Whatever is wrong with the table is found before anything is written.
    /// - Parameters:
    ///   - record: what the ledger keeps; of the same wave and as many respondents.
    ///   - replacing: whether answers that the wave has give way. Respondents who stay keep their ids.
    ///   - progress: told from time to time how much is done, from 0 to 1.
    public func importTable(
        _ table: AnswerTable, record: ImportRecord, into wave: String, replacing: Bool = false,
        progress: (Double) -> Void = { _ in }
    ) throws(RepositoryError) -> ImportOutcome {
        let outcome = try connection.withoutForeignKeys { () throws(RepositoryError) in
            try withBulkSettings { () throws(RepositoryError) in
                try write { () throws(RepositoryError) in
                    let work = try TableImport(table, into: wave, session)
                    try work.checkWave(record, replacing: replacing)
                    return try work.run(record, progress)
                }
            }
        }
        // What is committed stays so, also where this does not succeed: somebody may be reading, or the disk be full.
        try? connection.run("PRAGMA wal_checkpoint(TRUNCATE)")
        return outcome
    }

    /// A cache for the pages that are written and read again, and no checkpoint within the commit, whose failure would
    /// look like that of the commit.
    private func withBulkSettings<T>(_ body: () throws(RepositoryError) -> T) throws(RepositoryError) -> T {
        let settings = [("cache_size", "-65536"), ("wal_autocheckpoint", "0")]
        var before: [(name: String, value: Int)] = []
        for (name, _) in settings {
            let value = try session.first("PRAGMA \(name)") { row throws(DatabaseError) in try row.int(0) }
            before.append((name, value ?? 0))
        }
        // Where an interruption stops these, the connection is slower and no less safe.
        defer { for (name, value) in before { try? connection.run("PRAGMA \(name) = \(value)") } }
        for (name, value) in settings { try session.run("PRAGMA \(name) = \(value)") }
        return try body()
    }
}
