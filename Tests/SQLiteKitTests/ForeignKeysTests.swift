import SQLiteKit
import Testing

@Suite struct ForeignKeysTests {
    let folder: TemporaryFolder
    let connection: Connection

    init() throws {
        folder = try TemporaryFolder()
        connection = try Connection(path: folder.file(), access: .create)
        try connection.execute("CREATE TABLE p(id INTEGER PRIMARY KEY); CREATE TABLE c(p INTEGER REFERENCES p (id))")
    }

    private var areOn: Bool {
        get throws { try connection.first("PRAGMA foreign_keys") { row throws(DatabaseError) in try row.int(0) } == 1 }
    }

    @Test("references are not checked within, and are again after it")
    func off() throws {
        try connection.withoutForeignKeys { () throws(DatabaseError) in try connection.run("INSERT INTO c VALUES (1)") }
        #expect(try areOn)
        #expect(throws: DatabaseError.self) { try connection.run("INSERT INTO c VALUES (2)") }
    }

    @Test("they are on again after an error, and after an interruption")
    func errors() throws {
        let error = try #require(throws: DatabaseError.self) {
            try connection.withoutForeignKeys { () throws(DatabaseError) in try connection.run("SELECT nonsense") }
        }
        #expect(error.isSQLError)
        #expect(try areOn)
        let stopped = try #require(throws: DatabaseError.self) {
            try connection.withoutForeignKeys { () throws(DatabaseError) in
                connection.interruption.interrupt()
                try connection.run("SELECT 1")
            }
        }
        #expect(stopped.isInterrupted)
        connection.interruption.clear()
        #expect(try areOn)
    }

    @Test("within a transaction it is an error, and nothing is run")
    func transaction() throws {
        var hasRun = false
        let error = try #require(throws: DatabaseError.self) {
            try connection.transaction(.immediate) { () throws(DatabaseError) in
                try connection.withoutForeignKeys { () throws(DatabaseError) in hasRun = true }
            }
        }
        #expect(error.message == "the connection setting foreign_keys off could not be made")
        #expect(!hasRun)
        #expect(try areOn)
    }
}
