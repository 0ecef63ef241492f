import MigrationKit
import SQLiteKit
import Testing

@Suite struct MigratorLossTests {
    let folder: TemporaryFolder
    let connection: Connection
    private let base: File = (
        "0001_base.sql",
        """
        -- why: waves and their answers

        CREATE TABLE wave (id INTEGER PRIMARY KEY, key TEXT NOT NULL) STRICT;
        CREATE TABLE answer (
            id INTEGER PRIMARY KEY, wave INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE
        ) STRICT;
        CREATE TABLE log (text TEXT) STRICT;
        CREATE INDEX wave_key ON wave (key);
        CREATE TRIGGER answer_log AFTER INSERT ON answer BEGIN INSERT INTO log VALUES ('answer;'); END;
        """
    )

    init() throws {
        folder = try TemporaryFolder()
        connection = try Connection(path: folder.file(), access: .create)
        _ = try migrator(base).up(connection)
        try connection.execute(
            """
            INSERT INTO wave VALUES (1, '2016'), (2, '2020');
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
            INSERT INTO answer SELECT i, 1 + i % 2 FROM n;
            """)
    }

    /// The fault of a file, which must leave the database as it was.
    private func fault(_ sql: String, check: String? = nil) throws -> String {
        let before = folder.bytes()
        let next: File = ("0002_next.sql", "-- why: x\n\(sql)\n")
        let migrator =
            if let check { try migrator(base, next, ("0002_next.check.sql", check)) } else { try migrator(base, next) }
        let error = try #require(throws: MigrationError.self) { try migrator.up(connection) }
        #expect(!error.isRefusal && error.databaseError == nil)
        #expect(folder.bytes() == before)
        return error.description
    }

    private func up(_ sql: String) throws {
        #expect(try migrator(base, ("0002_next.sql", "-- why: x\n\(sql)\n")).up(connection).count == 1)
    }

    @Test("a parent table that is rebuilt keeps every child row of ON DELETE CASCADE")
    func rebuild() throws {
        try up(
            """

            CREATE TABLE wave_new (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, title TEXT) STRICT;
            INSERT INTO wave_new (id, key) SELECT id, key FROM wave;
            DROP TABLE wave;
            ALTER TABLE wave_new RENAME TO wave;
            CREATE INDEX wave_key ON wave (key);
            """)
        #expect(try connection.number("SELECT count(*) FROM answer") == 1000)
        #expect(try connection.number("SELECT count(*) FROM answer JOIN wave ON wave.id = answer.wave") == 1000)
        try connection.run("DELETE FROM wave WHERE id = 1")
        #expect(try connection.number("SELECT count(*) FROM answer") == 500)
    }

    @Test("a rebuild that forgets an index, or a trigger, is stopped")
    func lostObjects() throws {
        #expect(
            try fault(
                """

                CREATE TABLE wave_new (id INTEGER PRIMARY KEY, key TEXT NOT NULL) STRICT;
                INSERT INTO wave_new SELECT id, key FROM wave;
                DROP TABLE wave;
                ALTER TABLE wave_new RENAME TO wave;
                """)
                == "0002_next.sql: loses index wave_key: make it again, or say so in the header: "
                + "`-- drops: index wave_key`"
        )
        #expect(
            try fault("-- changes: answer\n\nDROP TABLE answer;").contains("loses table answer; trigger answer_log:"))
    }

    @Test("what the header says is dropped may go")
    func declaredDrops() throws {
        try up("-- drops: table answer; trigger answer_log\n\nDROP TABLE answer;")
        #expect(try connection.number("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'answer%'") == 0)
    }

    @Test("a table that loses or gains rows must stand in the header")
    func rows() throws {
        #expect(
            try fault("\nDELETE FROM answer WHERE id > 990;")
                == "0002_next.sql: answer had 1000 rows, now 990: if that is meant, say so in the header: "
                + "`-- changes: answer`")
        // The trigger writes to the log, which the header does not name.
        #expect(
            try fault("-- changes: answer\n\nINSERT INTO answer VALUES (5000, 1);")
                .hasPrefix("0002_next.sql: log had 1000 rows, now 1001"))
        try up("-- changes: answer, log\n\nDELETE FROM answer WHERE id > 990;")
        #expect(try connection.number("SELECT count(*) FROM answer") == 990)
    }

    @Test("a name in the header that is not there is an error")
    func unknownNames() throws {
        #expect(
            try fault("-- changes: answr\n\nDELETE FROM log WHERE 0;")
                == "0002_next.sql: `-- changes: answr`: there is no such table")
        #expect(
            try fault("-- drops: view w\n\nSELECT 1;")
                == "0002_next.sql: `-- drops: view w`: there was no such view before")
    }

    @Test("rows that refer to nothing are found before the commit")
    func foreignKeys() throws {
        #expect(
            try fault("-- changes: wave\n\nDELETE FROM wave WHERE id = 2;")
                == "0002_next.sql: leaves 500 rows that refer to rows that are not there; "
                + "the first: answer refers to wave"
        )
        #expect(
            try fault("\nCREATE TABLE c (k TEXT REFERENCES wave (key)) STRICT;\nINSERT INTO c VALUES ('2016');")
                .hasPrefix("0002_next.sql: leaves a foreign key that fits no table"))
    }

    @Test("a check that finds a row stops the migration; one that finds none does not")
    func checks() throws {
        let sql = "\nCREATE TABLE c (x INTEGER) STRICT;\nINSERT INTO c VALUES (1);"
        #expect(
            try fault(sql, check: "SELECT * FROM c WHERE x = 2;\n\n-- this one\nSELECT * FROM c WHERE x = 1;\n")
                == "0002_next.check.sql:4: the check fails: its SELECT returns a row")
        #expect(
            try fault(sql, check: "DELETE FROM c;") == "0002_next.check.sql:1: DELETE is no check: a check is a SELECT")
        #expect(
            try fault(sql, check: "WITH n AS (SELECT 1) DELETE FROM c;")
                == "0002_next.check.sql:1: WITH is no check: a check is a SELECT")
        #expect(
            try fault(sql, check: "SELECT 1 WHERE 0;\nSELECT * FROM d;")
                == "0002_next.check.sql:2: no such table: d (SQLite code 1)")
        let next: File = ("0002_next.sql", "-- why: x\n\(sql)\n")
        #expect(
            try migrator(base, next, ("0002_next.check.sql", "SELECT * FROM c WHERE x = 2")).up(connection).count == 1)
    }
}
