import SQLiteKit

/// The table `migration`: one row for each migration of this database, only ever added to.
struct Ledger {
    static let table = "migration"
    let connection: Connection

    func exists() throws(DatabaseError) -> Bool {
        try connection.first("SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = ?", [.text(Self.table)])
        {
            row throws(DatabaseError) in try row.int(0)
        } != nil
    }

    /// The rows, the oldest first.
    func entries() throws(DatabaseError) -> [AppliedMigration] {
        try connection.query(
            """
            SELECT version, name, checksum, chain, why, applied_at, applied_by, tool_version, sqlite_version,
                duration_ms, sql
            FROM main.migration ORDER BY version
            """
        ) { row throws(DatabaseError) in
            AppliedMigration(
                version: try row.int(0), name: try row.text(1), checksum: try row.text(2), chain: try row.text(3),
                why: try row.text(4), appliedAt: try row.text(5), appliedBy: try row.text(6),
                toolVersion: try row.text(7), sqliteVersion: try row.text(8), durationMilliseconds: try row.int(9),
                sql: try row.text(10))
        }
    }

    /// The table and its triggers as SQL, to see whether a migration touched them.
    func definition() throws(DatabaseError) -> [String] {
        try connection.query(
            """
            SELECT type || ' ' || name || ' ' || sql FROM main.sqlite_schema
            WHERE tbl_name = ? COLLATE NOCASE ORDER BY type, name
            """,
            [.text(Self.table)]
        ) { row throws(DatabaseError) in try row.text(0) }
    }

    /// Adds the row of a migration that has just run, and gives it as it was stored.
    func add(
        _ file: MigrationFile, by person: String, tool: String, duration: Duration, before: Snapshot, after: Snapshot
    ) throws(DatabaseError) {
        let (seconds, attoseconds) = duration.components
        try connection.run(
            """
            INSERT INTO main.migration (version, name, checksum, chain, sql, why, applied_at, applied_by, tool_version,
                sqlite_version, duration_ms, rows_before, rows_after, schema_before, schema_after)
            VALUES (?, ?, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?, ?, sqlite_version(), ?, ?, ?, ?, ?)
            """,
            [
                .int(file.version), .text(file.name), .text(file.checksum), .text(file.chain), .text(file.sql),
                .text(file.header.why), .text(person), .text(tool),
                .integer(seconds * 1_000 + attoseconds / 1_000_000_000_000_000), .text(before.rowsAsJSON),
                .text(after.rowsAsJSON), .text(before.schemaSum), .text(after.schemaSum),
            ])
    }
}
