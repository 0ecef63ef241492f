import SQLiteKit

extension WriteSession {
    /// What comes before answers of a wave are written: its rule is to be asserted, its columns are gone until the
    /// commit makes them, and the triggers that would mark every row's chunk stale are away.
    func beginAnswers(of wave: Int) throws(RepositoryError) {
        touchedWaves.insert(wave)
        try removeColumns(of: wave)
        try putTriggersAway()
    }

    /// The wave has no columns until somebody makes them.
    func removeColumns(of wave: Int) throws(RepositoryError) {
        try run("DELETE FROM answer_column WHERE question IN (SELECT id FROM question WHERE wave = ?)", [.int(wave)])
        try run("DELETE FROM weight_column WHERE wave = ?", [.int(wave)])
    }

    /// Drops the triggers that would mark every row's chunk stale, until the commit.
    func putTriggersAway() throws(RepositoryError) {
        guard awayTriggers.isEmpty else { return }
        let triggers = try query(
            """
            SELECT name, sql FROM sqlite_schema
            WHERE type = 'trigger' AND tbl_name IN ('answer', 'respondent') AND name LIKE 'stale\\_%' ESCAPE '\\'
            ORDER BY name
            """
        ) { row throws(DatabaseError) in (name: try row.text(0), sql: try row.text(1)) }
        for trigger in triggers {
            try run("DROP TRIGGER \(quotedIdentifier(trigger.name))")
            awayTriggers.append(trigger.sql)
        }
    }

    /// Makes the triggers again, from their own SQL; a rollback brings them back by itself.
    func restoreTriggers() throws(RepositoryError) {
        for sql in awayTriggers { try run(sql) }
        awayTriggers = []
    }
}
