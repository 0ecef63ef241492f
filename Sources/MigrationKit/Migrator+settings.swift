import SQLiteKit

extension Migrator {
    /// What makes the rebuild of a table safe: a new one made, the rows copied, DROP TABLE, ALTER TABLE … RENAME.
    private static let rebuildSettings = [
        // On, DROP TABLE would take every child row of ON DELETE CASCADE with it, unseen by foreign_key_check.
        (name: "foreign_keys", duringRun: false),
        // Off, RENAME fails where a view or a trigger names the dropped table, and a file cannot drop and make again
        // the views that staff made. On, and with foreign keys off, RENAME writes the new name into the table, its
        // indexes and its own triggers only: `Snapshot.checkFaults` finds whatever still has the old one.
        (name: "legacy_alter_table", duringRun: true),
    ]

    /// Runs `body` with the settings for a rebuild; afterwards they are back, whatever happened.
    func withRebuildSettings<T>(
        _ connection: Connection, _ body: () throws(MigrationError) -> T
    ) throws(MigrationError) -> T {
        do {
            try set(connection, duringRun: true)
            let result = try body()
            try set(connection, duringRun: false)
            return result
        } catch {
            // The first error is the one to report.
            try? set(connection, duringRun: false)
            throw error
        }
    }

    /// Makes all settings before it reads them back, so that one that cannot be made leaves no other behind.
    private func set(_ connection: Connection, duringRun: Bool) throws(MigrationError) {
        let settings = Self.rebuildSettings.map { (name: $0.name, isOn: $0.duringRun == duringRun) }
        try database { () throws(DatabaseError) in
            for (name, isOn) in settings { try connection.run("PRAGMA \(name) = \(isOn ? 1 : 0)") }
        }
        for (name, isOn) in settings {
            let found = try database { () throws(DatabaseError) in
                try connection.first("PRAGMA \(name)") { row throws(DatabaseError) in try row.int(0) }
            }
            // Inside a transaction, setting foreign_keys does nothing, without an error.
            guard found == (isOn ? 1 : 0) else {
                throw .refusal("\(name) cannot be turned \(isOn ? "on" : "off"): is a transaction open?")
            }
        }
    }
}
