import FoundationEssentials
import MigrationKit
import SQLiteKit
import Testing

@Suite struct MigratorTests {
    let folder: TemporaryFolder
    let connection: Connection

    init() throws {
        folder = try TemporaryFolder()
        connection = try Connection(path: folder.file(), access: .create)
    }

    @Test("an empty file is brought up to the newest version, and a second time nothing happens")
    func up() throws {
        let migrator = try migrator(first, second, third)
        let empty = try migrator.status(connection)
        #expect(empty.currentVersion == 0 && empty.newestVersion == 3 && empty.applied == [])
        #expect(empty.pending.map(\.name) == [first.name, second.name, third.name])

        let applied = try migrator.up(connection)
        #expect(applied.map(\.version) == [1, 2, 3])
        #expect(try connection.number("SELECT count(*) FROM v") == 2)
        #expect(try connection.number("PRAGMA user_version") == 3)
        #expect(try connection.number("PRAGMA application_id") == 0x4B75_6E6E)
        let status = try migrator.status(connection)
        #expect(status.applied == applied && status.pending.isEmpty && status.currentVersion == 3)

        let before = folder.bytes()
        #expect(try migrator.up(connection) == [])
        #expect(folder.bytes() == before)
    }

    @Test(
        "foreign keys are on and ALTER TABLE is the modern one afterwards, whatever happened, and synchronous is FULL")
    func settings() throws {
        _ = try migrator(first).up(connection)
        #expect(try connection.hasItsSettings())
        #expect(try connection.number("PRAGMA synchronous") == 2)
        #expect(throws: MigrationError.self) {
            try migrator(first, ("0002_bad.sql", "-- why: x\n\nnonsense")).up(connection)
        }
        #expect(try connection.hasItsSettings())
        #expect(!connection.isInTransaction)
    }

    @Test("status works on a read-only connection and changes nothing")
    func readOnlyStatus() throws {
        _ = try migrator(first).up(connection)
        let before = folder.bytes()
        let reader = try Connection(path: folder.file(), access: .readOnly)
        #expect(try migrator(first, second).status(reader).pending.map(\.version) == [2])
        let error = try #require(throws: MigrationError.self) { try migrator(first, second).up(reader) }
        #expect(error.databaseError?.primaryCode == 8)  // SQLITE_READONLY
        #expect(folder.bytes() == before)
    }

    @Test("the ledger holds what ran, when, by whom, with which rows and schema before and after")
    func ledger() throws {
        let set = try set(first, second)
        _ = try migrator(set).up(connection)
        let rows = try connection.query(
            """
            SELECT name, checksum, chain, sql, why, applied_at, applied_by, tool_version, sqlite_version,
                rows_before, rows_after, schema_before, schema_after
            FROM migration ORDER BY version
            """
        ) { row throws(DatabaseError) in
            var texts: [String] = []
            for column in 0..<Int32(13) { texts.append(try row.text(column)) }
            return texts
        }
        #expect(rows.map { $0[0] } == [first.name, second.name])
        #expect(rows.map { $0[1] } == set.files.map(\.checksum))
        #expect(rows.map { $0[2] } == set.files.map(\.chain))
        #expect(rows.map { $0[3] } == [first.text, second.text])
        #expect(rows.map { $0[4] } == ["the first tables", "one more"])
        #expect(rows.allSatisfy { $0[5].utf8.count == 20 && $0[5].hasSuffix("Z") && $0[6].contains("@") })
        #expect(rows.allSatisfy { $0[7] == "test 1.0" && $0[8].hasPrefix("3.") })
        #expect(rows.map { $0[9] } == ["{}", "{\"a\":0}"])
        #expect(rows.map { $0[10] } == ["{\"a\":0}", "{\"a\":2}"])
        #expect(rows[0][11] != rows[0][12] && rows[0][12] == rows[1][11] && rows[1][11] == rows[1][12])
        #expect(
            try connection.number(
                "SELECT count(*) FROM migration WHERE duration_ms >= 0 AND backup_path IS NULL AND backup_sum IS NULL "
                    + "AND rehearsal IS NULL") == 2)
    }

    @Test(
        "the ledger refuses to be changed, shortened or written in the middle",
        arguments: [
            ("UPDATE migration SET why = 'x'", "the ledger of migrations is never changed"),
            ("DELETE FROM migration", "the ledger of migrations is never shortened"),
            (
                "INSERT OR REPLACE INTO migration SELECT * FROM migration WHERE version = 1",
                "the ledger of migrations is added to at its end"
            ),
        ])
    func ledgerGuards(sql: String, message: String) throws {
        _ = try migrator(first, second).up(connection)
        let error = try #require(throws: DatabaseError.self) { try connection.run(sql) }
        #expect(error.message == message)
    }

    @Test("a table with a strange name is counted and quoted")
    func strangeName() throws {
        let strange: File = ("0001_strange.sql", "-- why: x\n\nCREATE TABLE \"a \"\"\\\t\" (x INTEGER) STRICT;\n")
        _ = try migrator(strange).up(connection)
        let rows = try connection.first("SELECT rows_after FROM migration") { row throws(DatabaseError) in
            try row.text(0)
        }
        #expect(rows == "{\"a \\\"\\\\\\u0009\":0}")
        #expect(try connection.number("SELECT json_valid(rows_after) FROM migration") == 1)
    }

    @Test("a failing file leaves the database as the files before it made it")
    func failure() throws {
        let bad: File = (
            "0002_bad.sql",
            "-- why: x\n-- changes: a\n\nINSERT INTO a VALUES (7);\nCREATE TABLE b (x);\nINSERT INTO c VALUES (1);\n"
        )
        let error = try #require(throws: MigrationError.self) { try migrator(first, bad).up(connection) }
        #expect(error.description == "0002_bad.sql:6: no such table: c (SQLite code 1)")
        #expect(error.databaseError == nil && !error.isRefusal)
        #expect(try migrator(first, bad).status(connection).currentVersion == 1)
        #expect(try connection.number("SELECT count(*) FROM a") == 0)
        #expect(try connection.number("SELECT count(*) FROM sqlite_schema WHERE name = 'b'") == 0)
        #expect(try connection.number("PRAGMA user_version") == 1)
    }

    @Test("an open transaction is refused, for foreign keys cannot be turned off in it")
    func insideTransaction() throws {
        let migrator = try migrator(first)
        try connection.run("BEGIN")
        let error = try #require(throws: MigrationError.self) { try migrator.up(connection) }
        #expect(error.description == "foreign_keys cannot be turned off: is a transaction open?")
        #expect(connection.isInTransaction)
        #expect(try connection.hasItsSettings())
    }

    @Test("a lock held beyond the timeout is a database error")
    func busy() throws {
        _ = try migrator(first).up(connection)
        let other = try Connection(path: folder.file(), access: .readWrite, busyTimeout: 50)
        try connection.run("BEGIN IMMEDIATE")
        let error = try #require(throws: MigrationError.self) { try migrator(first, second).up(other) }
        #expect(error.databaseError?.primaryCode == 5)  // SQLITE_BUSY
        #expect(try other.hasItsSettings())
    }
}
