import MigrationKit
import SQLiteKit
import Testing

/// Rebuilds of a table that views, triggers and foreign keys name, with 1000 child rows of ON DELETE CASCADE.
@Suite struct MigratorRebuildTests {
    let folder: TemporaryFolder
    let connection: Connection
    private let base: File = (
        "0001_base.sql",
        """
        -- why: waves, their answers, and what else names them

        CREATE TABLE wave (id INTEGER PRIMARY KEY, key TEXT NOT NULL) STRICT;
        CREATE TABLE answer (
            id INTEGER PRIMARY KEY, wave INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE
        ) STRICT;
        CREATE TABLE note (wave INTEGER REFERENCES wave (id)) STRICT;
        CREATE TABLE log (text TEXT) STRICT;
        CREATE VIEW wave_keys AS SELECT id, key FROM wave;
        CREATE TRIGGER answer_log AFTER UPDATE ON answer
        BEGIN INSERT INTO log (text) SELECT key FROM wave WHERE id = NEW.wave; END;
        """
    )
    private let make = """
        CREATE TABLE wave_new (id INTEGER PRIMARY KEY, key TEXT NOT NULL, title TEXT) STRICT;
        INSERT INTO wave_new (id, key) SELECT id, key FROM wave;
        """

    private static let otherLog = """

        CREATE TABLE log_new (line TEXT) STRICT;
        DROP TABLE log;
        ALTER TABLE log_new RENAME TO log;
        DROP TRIGGER answer_log;
        CREATE TRIGGER answer_log AFTER UPDATE ON answer BEGIN SELECT 1; END;
        """

    init() throws {
        folder = try TemporaryFolder()
        connection = try Connection(path: folder.file(), access: .create)
        _ = try migrator(base).up(connection)
        // The second view is staff's own: no file can name it.
        try connection.execute(
            """
            INSERT INTO wave VALUES (1, '2016'), (2, '2020');
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
            INSERT INTO answer SELECT i, 1 + i % 2 FROM n;
            CREATE VIEW "wave_2016" AS
            SELECT k.key, count(*) AS answers FROM wave_keys AS k JOIN answer ON answer.wave = k.id WHERE k.key = '2016';
            """)
    }

    private func up(_ sql: String) throws {
        #expect(try migrator(base, ("0002_next.sql", "-- why: x\n\(sql)\n")).up(connection).count == 1)
        #expect(try connection.hasItsSettings())
    }

    /// The fault of a file, which must leave the database as it was.
    private func fault(_ sql: String) throws -> String {
        let before = folder.bytes()
        let next: File = ("0002_next.sql", "-- why: x\n\(sql)\n")
        let error = try #require(throws: MigrationError.self) { try migrator(base, next).up(connection) }
        #expect(!error.isRefusal && error.databaseError == nil)
        #expect(folder.bytes() == before)
        #expect(try connection.hasItsSettings() && !connection.isInTransaction)
        try expectEverything()
        return error.description
    }

    /// Every row, and everything that names the rebuilt table at work.
    private func expectEverything() throws {
        #expect(try connection.number("SELECT count(*) FROM answer JOIN wave ON wave.id = answer.wave") == 1000)
        #expect(try connection.number("SELECT count(*) FROM wave_keys") == 2)
        #expect(try connection.number("SELECT answers FROM wave_2016") == 500)
        try connection.run("BEGIN")
        try connection.run("UPDATE answer SET wave = 1 WHERE id = 1")
        #expect(try connection.number("SELECT count(*) FROM log WHERE text = '2016'") == 1)
        #expect(throws: DatabaseError.self) { try connection.run("INSERT INTO note VALUES (3)") }
        try connection.run("DELETE FROM wave WHERE id = 2")
        #expect(try connection.number("SELECT count(*) FROM answer") == 501)
        try connection.run("ROLLBACK")
    }

    @Test(
        "a table that two views, a trigger and two foreign keys name is rebuilt, with every row and everything at work")
    func rebuild() throws {
        try up("\n\(make)\nDROP TABLE wave;\nALTER TABLE wave_new RENAME TO wave;")
        try expectEverything()
        #expect(try connection.number("SELECT count(title) FROM wave") == 0)
    }

    @Test("a child table that a view and its own trigger name is rebuilt, and its trigger made again")
    func rebuildChild() throws {
        try up(
            """

            CREATE TABLE answer_new (
                id INTEGER PRIMARY KEY, wave INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE, weight REAL
            ) STRICT;
            INSERT INTO answer_new (id, wave) SELECT id, wave FROM answer;
            DROP TABLE answer;
            CREATE TRIGGER answer_log AFTER UPDATE ON answer_new
            BEGIN INSERT INTO log (text) SELECT key FROM wave WHERE id = NEW.wave; END;
            ALTER TABLE answer_new RENAME TO answer;
            """)
        try expectEverything()
    }

    @Test("renaming the old table first leaves children, views and triggers at the new one")
    func oldFirst() throws {
        try up(
            """

            ALTER TABLE wave RENAME TO wave_old;
            CREATE TABLE wave (id INTEGER PRIMARY KEY, key TEXT NOT NULL, title TEXT) STRICT;
            INSERT INTO wave (id, key) SELECT id, key FROM wave_old;
            DROP TABLE wave_old;
            """)
        try expectEverything()
    }

    @Test("a PRAGMA in the file is refused: neither foreign_keys nor defer_foreign_keys helps inside the transaction")
    func pragmas() throws {
        for pragma in ["foreign_keys = OFF", "defer_foreign_keys = ON", "legacy_alter_table = OFF"] {
            #expect(
                try fault("\nPRAGMA \(pragma);\n\(make)\nDROP TABLE wave;\nALTER TABLE wave_new RENAME TO wave;")
                    .hasPrefix("0002_next.sql:3: PRAGMA may not stand in a migration"))
        }
    }

    @Test("a rebuild that is not finished, or a mere new name, is stopped by the rows that lost their table")
    func unfinished() throws {
        for sql in ["\(make)\nDROP TABLE wave;", "ALTER TABLE wave RENAME TO survey;"] {
            #expect(
                try fault("-- drops: table wave\n\n\(sql)")
                    == "0002_next.sql: leaves 1000 rows that refer to rows that are not there; "
                    + "the first: answer refers to wave")
        }
    }

    @Test("foreign keys to a table that is not there are found without a row in them")
    func danglingKeys() throws {
        let renamed = make.replacing("title TEXT", with: "parent INTEGER REFERENCES wave_new (id)")
        #expect(
            try fault("\n\(renamed)\nDROP TABLE wave;\nALTER TABLE wave_new RENAME TO wave;")
                == "0002_next.sql: breaks the foreign key of wave to wave_new: no such table: "
                + "keep what it names, or make it anew")
        try up("\nCREATE TABLE other (wave INTEGER REFERENCES WAVE (id)) STRICT;")
    }

    @Test("views that a file breaks stop it, all of them named")
    func brokenViews() throws {
        #expect(
            try fault(
                """

                CREATE TABLE wave_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
                INSERT INTO wave_new SELECT id, key FROM wave;
                DROP TRIGGER answer_log;
                CREATE TRIGGER answer_log AFTER UPDATE ON answer BEGIN SELECT 1; END;
                DROP TABLE wave;
                ALTER TABLE wave_new RENAME TO wave;
                """)
                == "0002_next.sql: breaks view wave_2016: no such column: key; view wave_keys: no such column: key: "
                + "keep what it names, or make it anew")
        #expect(
            try fault("\nCREATE VIEW v AS SELECT x FROM nowhere;").hasPrefix(
                "0002_next.sql: breaks view v: no such table: main.nowhere: "))
    }

    @Test(
        "a trigger that a file breaks stops it, whatever it fires on",
        arguments: ["INSERT", "DELETE", "UPDATE OF wave"])
    func brokenTriggers(event: String) throws {
        let trigger = "BEGIN INSERT INTO log (text) VALUES (NULL); END"
        try connection.run("CREATE TRIGGER answer_more AFTER \(event) ON answer \(trigger)")
        #expect(
            try fault(Self.otherLog)
                == "0002_next.sql: breaks a trigger of answer (answer_log, answer_more): "
                + "table log has no column named text: keep what it names, or make it anew")
        let event = event.replacing(" OF wave", with: "")
        try connection.run("CREATE TRIGGER key_log INSTEAD OF \(event) ON wave_keys \(trigger)")
        #expect(try fault(Self.otherLog).contains("; a trigger of wave_keys (key_log): table log has no column"))
        try up("\n\(make)\nDROP TABLE wave;\nALTER TABLE wave_new RENAME TO wave;")
        try expectEverything()
    }

    @Test("sound triggers pass on every kind of table, and a view with triggers is told once")
    func soundTriggers() throws {
        let sound = """

            CREATE TABLE "a ""b" (k TEXT PRIMARY KEY, "c ""d" INTEGER, e INTEGER AS ("c ""d" + 1)) STRICT, WITHOUT ROWID;
            CREATE TRIGGER t AFTER UPDATE OF "c ""d" ON "a ""b" WHEN NEW.e > 1 BEGIN SELECT raise(ABORT, 'no'); END;
            CREATE VIEW w AS SELECT k, e FROM "a ""b";
            CREATE TRIGGER w_update INSTEAD OF UPDATE ON W BEGIN SELECT NEW.e; END;
            """
        try up(sound)
        let second: File = ("0002_next.sql", "-- why: x\n\(sound)\n")
        let third: File = ("0003_next.sql", "-- why: x\n-- drops: table a \"b; trigger t\n\nDROP TABLE \"a \"\"b\";")
        let error = try #require(throws: MigrationError.self) { try migrator(base, second, third).up(connection) }
        #expect(error.description.hasPrefix("0003_next.sql: breaks view w: no such table: main.a \"b: keep"))
    }

    @Test("what was broken before the file ran does not stop it")
    func brokenBefore() throws {
        try connection.run("CREATE VIEW theirs AS SELECT x FROM nowhere")
        try up("\n\(make)\nDROP TABLE wave;\nALTER TABLE wave_new RENAME TO wave;")
        try expectEverything()
    }
}
