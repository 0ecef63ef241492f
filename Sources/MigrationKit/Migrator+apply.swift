import SQLiteKit

extension Migrator {
    /// Runs one file and writes its row of the ledger, inside the runner's transaction.
    func apply(
        _ file: MigrationFile, after applied: [AppliedMigration], _ connection: Connection
    ) throws(MigrationError) {
        let clock = ContinuousClock()
        let start = clock.now
        let ledger = Ledger(connection: connection)
        try checkVersion(file, connection)
        let (before, definition) = try database { () throws(DatabaseError) in
            (try Snapshot(connection), try ledger.definition())
        }
        try Script(name: file.name, sql: file.sql, connection: connection).run()
        try checkLedger(file, after: applied, definition, ledger)
        if let check = file.check { try Script(name: check.name, sql: check.sql, connection: connection).check() }
        try checkForeignKeys(file, connection)
        let after = try database { () throws(DatabaseError) in try Snapshot(connection) }
        try before.checkLosses(to: after, by: file)
        try before.checkFaults(in: after, by: file)
        try database { () throws(DatabaseError) in
            if applied.isEmpty { try ledger.create() }
            try ledger.add(
                file, by: User.name(), tool: tool, duration: start.duration(to: clock.now), before: before, after: after
            )
            try connection.run("PRAGMA main.application_id = \(applicationID)")
            try connection.run("PRAGMA main.user_version = \(file.version)")
        }
    }

    private func checkVersion(_ file: MigrationFile, _ connection: Connection) throws(MigrationError) {
        guard !file.header.sqlite.isEmpty else { return }
        let found = try database { () throws(DatabaseError) in
            try connection.first("SELECT sqlite_version()") { row throws(DatabaseError) in try row.text(0) } ?? ""
        }
        let version = found.split(separator: ".").compactMap { Int($0) }
        guard !version.lexicographicallyPrecedes(file.header.sqlite) else {
            let needed = file.header.sqlite.map(String.init).joined(separator: ".")
            throw .refusal("\(file.name) requires SQLite \(needed), this is \(found): use a newer program")
        }
    }

    private func checkForeignKeys(_ file: MigrationFile, _ connection: Connection) throws(MigrationError) {
        let violations: [String]
        do {
            violations = try connection.query("PRAGMA main.foreign_key_check") { row throws(DatabaseError) in
                "\(try row.text(0)) refers to \(try row.text(2))"
            }
        } catch  where error.isSQLError {
            throw .file(file.name, "leaves a foreign key that fits no table: \(error.message)")
        } catch {
            throw MigrationError(error)
        }
        guard let first = violations.first else { return }
        throw .file(
            file.name, "leaves \(violations.count) rows that refer to rows that are not there; the first: \(first)")
    }

    /// The file must have left the ledger alone, or not have made one.
    private func checkLedger(
        _ file: MigrationFile, after applied: [AppliedMigration], _ definition: [String], _ ledger: Ledger
    ) throws(MigrationError) {
        let isUntouched = try database { () throws(DatabaseError) in
            guard try ledger.definition() == definition else { return false }
            return if definition.isEmpty { true } else { try ledger.entries() == applied }
        }
        guard isUntouched else {
            throw .file(file.name, "touches \(Ledger.table), the ledger of migrations, which is not its own")
        }
    }
}
