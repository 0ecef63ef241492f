import SQLiteKit

extension Ledger {
    /// Makes the table. Its triggers let rows be added at the end and nothing else; the one on INSERT also stops
    /// INSERT OR REPLACE, whose deletion fires no trigger.
    func create() throws(DatabaseError) {
        try connection.execute(
            """
            CREATE TABLE main.migration (
                version INTEGER PRIMARY KEY,
                name TEXT NOT NULL,
                checksum TEXT NOT NULL,
                chain TEXT NOT NULL,
                sql TEXT NOT NULL,
                why TEXT NOT NULL,
                applied_at TEXT NOT NULL,
                applied_by TEXT NOT NULL,
                tool_version TEXT NOT NULL,
                sqlite_version TEXT NOT NULL,
                duration_ms INTEGER NOT NULL,
                rows_before TEXT NOT NULL,
                rows_after TEXT NOT NULL,
                schema_before TEXT NOT NULL,
                schema_after TEXT NOT NULL,
                backup_path TEXT,
                backup_sum TEXT,
                rehearsal TEXT
            ) STRICT;
            CREATE TRIGGER main.migration_next BEFORE INSERT ON migration
            WHEN NEW.version IS NOT (SELECT coalesce(max(version), 0) + 1 FROM migration)
            BEGIN SELECT RAISE(ABORT, 'the ledger of migrations is added to at its end'); END;
            CREATE TRIGGER main.migration_update BEFORE UPDATE ON migration
            BEGIN SELECT RAISE(ABORT, 'the ledger of migrations is never changed'); END;
            CREATE TRIGGER main.migration_delete BEFORE DELETE ON migration
            BEGIN SELECT RAISE(ABORT, 'the ledger of migrations is never shortened'); END;
            """)
    }
}
