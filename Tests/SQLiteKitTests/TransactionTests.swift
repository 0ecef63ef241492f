import SQLiteKit
import Testing

@Suite struct TransactionTests {
    /// An error of a library above this one.
    private struct LibraryError: DatabaseErrorConvertible {
        var database: DatabaseError?
        init(_ error: DatabaseError) { database = error }
        init() {}
    }

    let connection: Connection

    init() throws {
        connection = try Connection(path: ":memory:", access: .create)
        try connection.execute("CREATE TABLE t(a INTEGER) STRICT")
    }

    private func rows() throws -> [Int] {
        try connection.query("SELECT a FROM t ORDER BY a") { row throws(DatabaseError) in try row.int(0) }
    }

    @Test(
        "a transaction that succeeds is kept, and gives the value of its body",
        arguments: [
            TransactionMode.deferred, .immediate,
        ])
    func commit(mode: TransactionMode) throws {
        let result = try connection.transaction(mode) { () throws(DatabaseError) -> String in
            #expect(connection.isInTransaction)
            try connection.run("INSERT INTO t VALUES (1)")
            return "done"
        }
        #expect(result == "done")
        #expect(!connection.isInTransaction)
        #expect(try rows() == [1])
    }

    @Test("an error of the body rolls back and is thrown as it is")
    func rollback() throws {
        let error = try #require(throws: LibraryError.self) {
            try connection.transaction(.immediate) { () throws(LibraryError) in
                do throws(DatabaseError) { try connection.run("INSERT INTO t VALUES (1)") } catch {
                    throw LibraryError(error)
                }
                throw LibraryError()
            }
        }
        #expect(error.database == nil)
        #expect(!connection.isInTransaction)
        #expect(try rows() == [])
    }

    @Test("a failing COMMIT rolls back and is thrown as the body's error type")
    func failingCommit() throws {
        try connection.execute(
            """
            CREATE TABLE p(id INTEGER PRIMARY KEY);
            CREATE TABLE c(p INTEGER REFERENCES p(id) DEFERRABLE INITIALLY DEFERRED)
            """)
        let error = try #require(throws: LibraryError.self) {
            try connection.transaction(.immediate) { () throws(LibraryError) in
                do throws(DatabaseError) { try connection.run("INSERT INTO c VALUES (1)") } catch {
                    throw LibraryError(error)
                }
            }
        }
        #expect(error.database?.isConstraint == true)
        #expect(!connection.isInTransaction)
        #expect(try connection.first("SELECT count(*) FROM c") { row throws(DatabaseError) in try row.int(0) } == 0)
    }

    @Test("a transaction in a transaction is an error that leaves the outer one open")
    func nested() throws {
        try connection.transaction(.deferred) { () throws(DatabaseError) in
            try connection.run("INSERT INTO t VALUES (1)")
            #expect(throws: DatabaseError.self) {
                try connection.transaction(.deferred) { () throws(DatabaseError) in }
            }
            #expect(connection.isInTransaction)
        }
        #expect(try rows() == [1])
    }

    @Test("a body that ends the transaction itself is found out")
    func endedByBody() throws {
        let error = try #require(throws: DatabaseError.self) {
            try connection.transaction(.immediate) { () throws(DatabaseError) in try connection.run("ROLLBACK") }
        }
        #expect(error.message == "cannot commit - no transaction is active")
    }
}
