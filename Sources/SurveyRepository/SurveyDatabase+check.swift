import SQLiteKit
import SurveyModel

extension SurveyDatabase {
    /// What is wrong in the file, a sentence each; empty where all is well. Reads everything.
    ///
    /// SQLite's own checks of pages and of foreign keys, then for every wave the rule of answers and states, and that
    /// its columns are what the record says.
    public func check() throws(RepositoryError) -> [String] {
        var findings: [String] = []
        do {
            findings += try pages()
            findings += try connection.query("PRAGMA foreign_key_check") { row throws(DatabaseError) in
                "table \(try row.text(0)): a row points to a row of \(try row.text(2)) that is not there"
            }
        } catch {
            // A page so damaged that SQLite cannot go on is what was looked for; nothing more can be read.
            guard error.isDamage else { throw RepositoryError(error) }
            return findings + ["\(error.message); restore a copy"]
        }
        findings += try brokenViews()
        for wave in try waves.waves() {
            do { try answers.assertRule(in: wave.key) } catch {
                guard error.databaseError == nil else { throw error }
                findings.append("wave '\(wave.key)': \(error)")
            }
        }
        return findings + (try ColumnKeeper(session).faults())
    }

    private func pages() throws(DatabaseError) -> [String] {
        try connection.query("PRAGMA integrity_check") { row throws(DatabaseError) in try row.text(0) }
            .filter { $0 != "ok" }
    }

    private func brokenViews() throws(RepositoryError) -> [String] {
        var findings: [String] = []
        do throws(DatabaseError) {
            let views = try connection.query("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name") {
                row throws(DatabaseError) in try row.text(0)
            }
            for view in views {
                do throws(DatabaseError) {
                    try connection.run("SELECT * FROM \(quotedIdentifier(view)) LIMIT 0")
                } catch {
                    guard error.isSQLError else { throw error }
                    findings.append("view \(view): \(error.message)")
                }
            }
        } catch { throw RepositoryError(error) }
        return findings
    }
}
