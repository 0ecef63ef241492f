import FoundationEssentials
import MigrationKit
import SQLiteKit
import Testing

@Suite struct MigratorRefusalTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Migrates a file with some files, and gives the refusal by others; the file must keep its bytes.
    private func refusal(after applied: [File], by files: [File]) throws -> String {
        let sums: File = ("SUMS", try MigrationSet.sums(files: bytes(applied)))
        let connection = try Connection(path: folder.file(), access: .create)
        _ = try migrator(try MigrationSet(files: bytes(applied + [sums]))).up(connection)
        let others: File = ("SUMS", try MigrationSet.sums(files: bytes(files)))
        return try refusal(of: migrator(try MigrationSet(files: bytes(files + [others]))), connection)
    }

    private func refusal(of migrator: Migrator, _ connection: Connection) throws -> String {
        let before = folder.bytes()
        let error = try #require(throws: MigrationError.self) { try migrator.up(connection) }
        let status = try #require(throws: MigrationError.self) { try migrator.status(connection) }
        #expect(error.isRefusal && status.isRefusal)
        #expect(status.description == error.description)
        #expect(error.databaseError == nil)
        #expect(folder.bytes() == before)
        #expect(try connection.hasItsSettings())
        return error.description
    }

    @Test("a newer database is refused")
    func newer() throws {
        #expect(
            try refusal(after: [first, second, third], by: [first])
                == "the database is at version 3, newer than this program, which knows 1: use a newer program")
    }

    @Test("an edited file is refused, with the line that changed")
    func edited() throws {
        let edited: File = (second.name, second.text.replacing("(2)", with: "(3)"))
        #expect(
            try refusal(after: [first, second], by: [first, edited, third])
                == "0002_second.sql was edited after it was applied: line 4 was "
                + "`INSERT INTO a VALUES (1), (2);`, now is `INSERT INTO a VALUES (1), (3);`; restore the file, and put the change into a new one"
        )
    }

    @Test("an edit that only adds or removes lines is told, too")
    func longer() throws {
        #expect(
            try refusal(after: [first], by: [(first.name, first.text + "SELECT 1;")])
                .contains("line 4 was ``, now is `SELECT 1;`"))
    }

    @Test("a missing file is refused")
    func missing() throws {
        #expect(
            try refusal(after: [first, second], by: [first, ("0002_other.sql", third.text)])
                == "0002_second.sql was applied and is missing: 0002_other.sql stands in its place")
    }

    @Test("a file put in before one that was applied is refused")
    func outOfOrder() throws {
        #expect(
            try refusal(
                after: [first, second], by: [first, ("0002_between.sql", third.text), ("0003_second.sql", second.text)])
                == "0002_between.sql is out of order: 0002_second.sql was applied as number 2, and now is "
                + "0003_second.sql: give the new file the next free number")
    }

    @Test("somebody else's database is refused, with and without an application_id")
    func foreign() throws {
        let connection = try Connection(path: folder.file(), access: .create)
        for (sql, id) in [("CREATE TABLE theirs (x)", 0), ("PRAGMA application_id = 252006673", 252_006_673)] {
            try connection.run(sql)
            #expect(
                try refusal(of: migrator(first), connection)
                    == "\(folder.file()) is somebody else's database: its application_id is \(id), ours is 1265987182; "
                    + "nothing was changed")
        }
    }

    @Test("a file with a user_version of its own is not taken for an empty one")
    func versioned() throws {
        let connection = try Connection(path: folder.file(), access: .create)
        try connection.run("PRAGMA user_version = 4")
        #expect(try refusal(of: migrator(first), connection).contains("somebody else's database"))
    }

    @Test("our application_id without a ledger is refused as damaged")
    func noLedger() throws {
        let connection = try Connection(path: folder.file(), access: .create)
        try connection.run("PRAGMA application_id = 1265987182")
        #expect(try refusal(of: migrator(first), connection).contains("no ledger of migrations: it is damaged"))
    }

    @Test("an altered or shortened ledger is refused")
    func alteredLedger() throws {
        let connection = try Connection(path: folder.file(), access: .create)
        let migrator = try migrator(first, second)
        _ = try migrator.up(connection)
        try connection.execute(
            "DROP TRIGGER migration_update; UPDATE migration SET chain = 'sha256:0' WHERE version = 2")
        #expect(try refusal(of: migrator, connection).contains("chain value of 0002_second.sql is not right"))
        try connection.execute("DROP TRIGGER migration_delete; DELETE FROM migration WHERE version = 1")
        #expect(
            try refusal(of: migrator, connection)
                == "the ledger has no migration 1 before 0002_second.sql: it is damaged")
    }

    @Test("a file that needs a newer SQLite is refused, and one that needs this one runs")
    func requires() throws {
        let connection = try Connection(path: folder.file(), access: .create)
        let before = folder.bytes()
        let newer: File = ("0001_a.sql", "-- why: x\n-- requires: sqlite 4.1\n\nCREATE TABLE a (x);")
        let error = try #require(throws: MigrationError.self) { try migrator(newer).up(connection) }
        #expect(error.isRefusal)
        #expect(error.description.hasPrefix("0001_a.sql requires SQLite 4.1, this is 3."))
        #expect(folder.bytes() == before)
        #expect(try migrator(("0001_a.sql", "-- why: x\n-- requires: sqlite 3.37\n")).up(connection).count == 1)
    }

    @Test("a file that is no database is a database error and stays as it was")
    func noDatabase() throws {
        try folder.write(String(repeating: "not a database ", count: 50), "test.sqlite")
        let before = folder.bytes()
        let connection = try Connection(path: folder.file(), access: .readWrite)
        let error = try #require(throws: MigrationError.self) { try migrator(first).up(connection) }
        #expect(error.databaseError?.primaryCode == 26)  // SQLITE_NOTADB
        #expect(folder.bytes() == before)
    }
}
