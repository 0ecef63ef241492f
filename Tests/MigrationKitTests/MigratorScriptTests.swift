import MigrationKit
import SQLiteKit
import Testing

@Suite struct MigratorScriptTests {
    let folder: TemporaryFolder
    let connection: Connection

    init() throws {
        folder = try TemporaryFolder()
        connection = try Connection(path: folder.file(), access: .create)
        _ = try migrator(first).up(connection)
    }

    private func fault(_ sql: String) throws -> MigrationError {
        let before = folder.bytes()
        let next: File = ("0002_next.sql", "-- why: x\n-- changes: a\n\n\(sql)")
        let error = try #require(throws: MigrationError.self) { try migrator(first, next).up(connection) }
        #expect(folder.bytes() == before)
        #expect(!connection.isInTransaction)
        return error
    }

    @Test(
        "transaction control and everything else that reaches out of the file is refused, with its line",
        arguments: [
            "COMMIT", "END", "ROLLBACK", "BEGIN", "SAVEPOINT s", "RELEASE s", "ATTACH 'x' AS x", "DETACH x", "VACUUM",
            "PRAGMA user_version = 7", "commit", "EXPLAIN COMMIT",
        ])
    func words(_ statement: String) throws {
        let word = statement.uppercased().prefix { $0 != " " }
        for prefix in ["", "/* a;\n*/ ", ";;\n-- a comment; COMMIT\n \t"] {
            let line = 5 + prefix.count { $0 == "\n" }
            let error = try fault("INSERT INTO a VALUES (1);\n\(prefix)\(statement);\nINSERT INTO a VALUES (2);")
            #expect(
                error.description
                    == "0002_next.sql:\(line): \(word) may not stand in a migration, which runs as a whole in one "
                    + "transaction: take it out")
        }
    }

    @Test("the words are no trouble inside comments, strings and triggers")
    func innocent() throws {
        let sql = """
            -- why: x
            -- changes: a

            -- COMMIT;
            /* ROLLBACK; */
            CREATE TABLE log (text TEXT DEFAULT 'COMMIT;') STRICT;
            CREATE TRIGGER a_log AFTER INSERT ON a
            BEGIN
                INSERT INTO log VALUES ('BEGIN; COMMIT;');
                SELECT CASE WHEN 1 THEN 2 END;
            END;
            INSERT INTO a VALUES (1); ; -- the end
            """
        #expect(try migrator(first, ("0002_next.sql", sql)).up(connection).count == 1)
        #expect(try connection.number("SELECT count(*) FROM log") == 1)
    }

    @Test("a rollback from inside a statement undoes the file and is reported")
    func rollbackInside() throws {
        let error = try fault("INSERT INTO a VALUES (1);\nINSERT OR ROLLBACK INTO a VALUES (1);")
        #expect(error.description == "0002_next.sql:5: UNIQUE constraint failed: a.id (SQLite code 1555)")
        #expect(error.databaseError == nil)
    }

    @Test("a syntax error is told with its line inside the statement")
    func syntax() throws {
        let error = try fault(
            "INSERT INTO a VALUES (1);\n;\nCREATE TABLE b (\n    x INTEGER,\n    y INTEGER NOT,\n    z TEXT\n);"
        )
        #expect(error.description == "0002_next.sql:8: near \",\": syntax error (SQLite code 1)")
        let near = try fault("SELECT 1;\n;;\n\nSELECT\n  x FRM a;")
        #expect(near.description == "0002_next.sql:8: near \"a\": syntax error (SQLite code 1)")
        let string = try fault("INSERT INTO a\nVALUES (\"1\");")
        #expect(string.description == "0002_next.sql:5: no such column: 1 (SQLite code 1)")
    }

    @Test(
        "the ledger is not a migration's to touch",
        arguments: [
            """
            INSERT INTO migration
            SELECT version + 1, 'x', '', '', '', '', '', '', '', '', 0, '', '', '', '', NULL, NULL, NULL FROM migration
            """,
            "DROP TRIGGER migration_delete", "DROP TABLE migration", "CREATE INDEX i ON migration (name)",
            "CREATE TRIGGER t AFTER INSERT ON MIGRATION BEGIN SELECT 1; END",
        ])
    func ledger(_ statement: String) throws {
        #expect(
            try fault(statement).description
                == "0002_next.sql: touches migration, the ledger of migrations, which is not its own")
    }

    @Test("a first migration with a table named as the ledger is refused")
    func ledgerName() throws {
        let other = try Connection(path: ":memory:", access: .create)
        let error = try #require(throws: MigrationError.self) {
            try migrator(("0001_a.sql", "-- why: x\n\nCREATE TABLE migration (x);")).up(other)
        }
        #expect(error.description.hasPrefix("0001_a.sql: touches migration"))
        #expect(try other.number("SELECT count(*) FROM sqlite_schema") == 0)
    }
}
