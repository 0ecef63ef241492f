import CSQLite
import FoundationEssentials
import Testing

@testable import SQLiteKit

@Suite struct BorrowedConnectionTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// A host's handle, opened without any of our settings; the caller closes it.
    private func open() throws -> OpaquePointer {
        var handle: OpaquePointer?
        #expect(sqlite3_open(folder.file(), &handle) == SQLITE_OK)
        return try #require(handle)
    }

    @Test("it works, names the host's file, and leaves closing to the host, which is not kept from it")
    func closing() throws {
        let handle = try open()
        let borrowed = Connection(borrowing: handle)
        #expect(borrowed.path == (try realPath(folder.file())))
        try borrowed.execute("CREATE TABLE t(a INTEGER)")
        for value in 1...3 { try borrowed.run("INSERT INTO t VALUES (?1)", [.int(value)]) }
        let sum = try borrowed.first("SELECT sum(a) FROM t") { row throws(DatabaseError) in try row.int(0) }
        #expect(sum == 6)
        #expect(sqlite3_next_stmt(handle, nil) == nil)
        do {
            let brief = Connection(borrowing: handle)
            try brief.run("INSERT INTO t VALUES (4)")
            try brief.close()
            #expect(throws: DatabaseError.self) { try brief.run("SELECT 1") }
        }
        #expect(sqlite3_exec(handle, "INSERT INTO t VALUES (5)", nil, nil, nil) == SQLITE_OK)
        #expect(sqlite3_close(handle) == SQLITE_OK)
    }

    private func realPath(_ path: String) throws -> String {
        URL(filePath: path).resolvingSymlinksInPath().path
    }

    @Test("the host's settings stay as they are")
    func settings() throws {
        let handle = try open()
        defer { sqlite3_close(handle) }
        func settings() -> [Int32] {
            [
                SQLITE_DBCONFIG_ENABLE_FKEY, SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_TRUSTED_SCHEMA,
                SQLITE_DBCONFIG_DEFENSIVE,
            ].map { option in
                var value: Int32 = -2
                csqlite_db_config(handle, option, -1, &value)
                return value
            }
        }
        let before = settings()
        try Connection(borrowing: handle).run("SELECT 1")
        #expect(settings() == before)
        #expect(before.contains(0))
    }

    @Test("functions registered through it outlive it, and go when the host closes")
    func functions() throws {
        let counter = LiveCounter()
        let handle = try open()
        do {
            let borrowed = Connection(borrowing: handle)
            let token = counter.token()
            try borrowed.execute("CREATE TABLE t(a INTEGER); INSERT INTO t VALUES (7)")
            try borrowed.register(
                TableFunction("seven", columns: [.init("a", "INTEGER")], parameters: []) {
                    connection, _ throws(FunctionError) in
                    try withExtendedLifetime(token) { () throws(FunctionError) in
                        do throws(DatabaseError) {
                            return try connection.query("SELECT a FROM t") { row throws(DatabaseError) in
                                [.int(try row.int(0))]
                            }
                        } catch {
                            throw FunctionError(error)
                        }
                    }
                })
            try borrowed.register(AggregateFunction("same", arguments: 1...1) { Answerer() })
        }
        let later = Connection(borrowing: handle)
        let seven = try later.first("SELECT same(a) FROM seven") { row throws(DatabaseError) in try row.int(0) }
        #expect(seven == 7)
        #expect(counter.live == 1)
        #expect(sqlite3_close(handle) == SQLITE_OK)
        #expect(counter.live == 0)
    }

    @Test("a connection in memory has no path")
    func memory() throws {
        var handle: OpaquePointer?
        #expect(sqlite3_open(":memory:", &handle) == SQLITE_OK)
        defer { sqlite3_close(handle) }
        #expect(Connection(borrowing: try #require(handle)).path.isEmpty)
    }
}
