import SQLiteKit

extension Migrator {
    /// The ledger of a database that is ours; none for an empty file; a refusal for anybody else's.
    func ledgerEntries(_ connection: Connection) throws(MigrationError) -> [AppliedMigration] {
        let ledger = Ledger(connection: connection)
        let (id, version, isEmpty, hasLedger) = try database { () throws(DatabaseError) in
            let id = try number("PRAGMA main.application_id", connection)
            let version = try number("PRAGMA main.user_version", connection)
            let objects = try number("SELECT count(*) FROM main.sqlite_schema", connection)
            return (id, version, id == 0 && version == 0 && objects == 0, try ledger.exists())
        }
        if isEmpty { return [] }
        guard id == Int(applicationID) else {
            throw .refusal(
                "\(connection.path) is somebody else's database: its application_id is \(id), ours is "
                    + "\(applicationID); nothing was changed")
        }
        guard hasLedger else {
            throw .refusal(
                "\(connection.path) has our application_id and no ledger of migrations: it is damaged; restore a backup"
            )
        }
        let entries = try database { () throws(DatabaseError) in try ledger.entries() }
        guard entries.last.map(\.version) ?? 0 == version else {
            throw .refusal(
                "\(connection.path) says that it is at version \(version), and its ledger ends at "
                    + "\(entries.last?.version ?? 0): it is damaged; restore a backup")
        }
        return entries
    }

    private func number(_ sql: String, _ connection: Connection) throws(DatabaseError) -> Int {
        try connection.first(sql) { row throws(DatabaseError) in try row.int(0) } ?? 0
    }
}
