import FoundationEssentials
import SQLiteKit
import Testing

@Suite struct ConnectionTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// The open descriptors of this process that point at `path`.
    private func descriptors(of path: String) throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count { name in
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(name)")) == path
        }
    }

    @Test("create makes a missing file, readWrite and readOnly do not")
    func access() throws {
        for access in [Connection.Access.readOnly, .readWrite] {
            let error = try #require(throws: DatabaseError.self) {
                try Connection(path: folder.file(), access: access)
            }
            #expect(error.primaryCode == 14)  // SQLITE_CANTOPEN
            #expect(error.description.contains(folder.file()))
            #expect(error.description.contains("check that the path exists"))
        }
        #expect(!FileManager.default.fileExists(atPath: folder.file()))
        let connection = try Connection(path: folder.file(), access: .create)
        try connection.execute("CREATE TABLE t(a) STRICT;".replacing("(a)", with: "(a INTEGER)"))
        #expect(connection.path == folder.file())
        #expect(FileManager.default.fileExists(atPath: folder.file()))
    }

    @Test("a read-only connection refuses writes and leaves the file alone")
    func readOnly() throws {
        try Connection(path: folder.file(), access: .create).execute("CREATE TABLE t(a INTEGER)")
        let before = FileManager.default.contents(atPath: folder.file())
        let connection = try Connection(path: folder.file(), access: .readOnly)
        try connection.execute("PRAGMA query_only = OFF")
        let error = try #require(throws: DatabaseError.self) { try connection.run("INSERT INTO t VALUES (1)") }
        #expect(error.primaryCode == 8)  // SQLITE_READONLY
        #expect(FileManager.default.contents(atPath: folder.file()) == before)
    }

    @Test("every handle is closed: after use, after close, after a failed open")
    func handles() throws {
        do {
            let connection = try Connection(path: folder.file(), access: .create)
            try connection.execute("CREATE TABLE t(a INTEGER); INSERT INTO t VALUES (1)")
            _ = try connection.query("SELECT a FROM t") { row throws(DatabaseError) in try row.int(0) }
            #expect(try descriptors(of: folder.file()) == 1)
        }
        #expect(try descriptors(of: folder.file()) == 0)

        let connection = try Connection(path: folder.file(), access: .readOnly)
        _ = try connection.query("SELECT a FROM t") { row throws(DatabaseError) in try row.int(0) }
        try connection.close()
        #expect(try descriptors(of: folder.file()) == 0)

        // A folder can be opened as a descriptor, but not as a database.
        for _ in 0..<20 {
            #expect(throws: DatabaseError.self) { try Connection(path: folder.path, access: .readWrite) }
        }
        #expect(try descriptors(of: folder.path) == 0)
    }

    @Test("a closed connection says so")
    func closed() throws {
        let connection = try Connection(path: folder.file(), access: .create)
        try connection.close()
        let error = try #require(throws: DatabaseError.self) { try connection.run("SELECT 1") }
        #expect(error.description == "the connection is closed in \(folder.file())")
        #expect(!connection.isInTransaction)
        #expect(connection.changes == 0)
        #expect(connection.lastInsertRowID == 0)
    }

    @Test("closing while a statement runs is refused and leaves the connection open")
    func closeInUse() throws {
        let connection = try Connection(path: folder.file(), access: .create)
        let error = try #require(throws: DatabaseError.self) {
            try connection.forEach("SELECT 1") { _ throws(DatabaseError) in try connection.close() }
        }
        #expect(error.primaryCode == 5)  // SQLITE_BUSY
        #expect(try connection.first("SELECT 2") { row throws(DatabaseError) in try row.int(0) } == 2)
    }

    @Test("a file that is no database is found out by the first statement")
    func notADatabase() throws {
        try String(repeating: "no database ", count: 100).write(
            toFile: folder.file(), atomically: false, encoding: .utf8)
        let connection = try Connection(path: folder.file(), access: .readWrite)
        let error = try #require(throws: DatabaseError.self) { try connection.run("SELECT * FROM sqlite_schema") }
        #expect(error.primaryCode == 26)  // SQLITE_NOTADB
        #expect(error.description.contains("file is not a database"))
        #expect(error.description.contains(folder.file()))
    }

    @Test("a path is a plain path, never a URI, never empty, never cut at NUL")
    func plainPath() throws {
        #expect(throws: DatabaseError.self) { try Connection(path: "file:\(folder.file())?mode=rwc", access: .create) }
        #expect(!FileManager.default.fileExists(atPath: folder.file()))
        #expect(throws: DatabaseError.self) { try Connection(path: "", access: .create) }
        #expect(throws: DatabaseError.self) { try Connection(path: "\(folder.file())\0.txt", access: .create) }
    }

    @Test("foreign keys are on, the schema is not trusted, double-quoted strings are off")
    func settings() throws {
        let connection = try Connection(path: ":memory:", access: .create, busyTimeout: 1234)
        for (pragma, value) in [("foreign_keys", 1), ("trusted_schema", 0), ("busy_timeout", 1234)] {
            #expect(
                try connection.first("PRAGMA \(pragma)") { row throws(DatabaseError) in try row.int(0) } == value,
                "\(pragma)")
        }
        let inQuery = try #require(throws: DatabaseError.self) { try connection.run("SELECT \"waev\"") }
        #expect(inQuery.message == "no such column: waev")
        #expect(throws: DatabaseError.self) {
            try connection.execute("CREATE TABLE t(a TEXT); CREATE INDEX i ON t(a) WHERE a = \"x\"")
        }
        try connection.execute("PRAGMA writable_schema = ON")
        #expect(throws: DatabaseError.self) { try connection.run("DELETE FROM sqlite_schema") }
    }

    @Test("a foreign key is enforced, with the extended code")
    func foreignKey() throws {
        let connection = try Connection(path: ":memory:", access: .create)
        try connection.execute("CREATE TABLE p(id INTEGER PRIMARY KEY); CREATE TABLE c(p INTEGER REFERENCES p(id))")
        let error = try #require(throws: DatabaseError.self) { try connection.run("INSERT INTO c VALUES (7)") }
        #expect(error.isConstraint)
        #expect(error.code == 787)  // SQLITE_CONSTRAINT_FOREIGNKEY
        #expect(error.primaryCode == 19)
    }

    @Test("a locked database is waited for, for the busy timeout, and then reported")
    func busy() throws {
        let first = try Connection(path: folder.file(), access: .create)
        try first.execute("CREATE TABLE t(a INTEGER)")
        let second = try Connection(path: folder.file(), access: .readWrite, busyTimeout: 200)
        try first.transaction(.immediate) { () throws(DatabaseError) in
            let clock = ContinuousClock()
            let start = clock.now
            do throws(DatabaseError) {
                try second.transaction(.immediate) { () throws(DatabaseError) in }
                Issue.record("the second writer got the lock")
            } catch {
                #expect(error.primaryCode == 5)  // SQLITE_BUSY
                #expect(error.description.contains("another program holds the lock"))
            }
            #expect(clock.now - start >= .milliseconds(150))
            #expect(!second.isInTransaction)
        }
        try second.transaction(.immediate) { () throws(DatabaseError) in try second.run("INSERT INTO t VALUES (1)") }
    }

    @Test("changes and lastInsertRowID tell about the latest statement")
    func counters() throws {
        let connection = try Connection(path: ":memory:", access: .create)
        try connection.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, a INTEGER)")
        try connection.run("INSERT INTO t(a) VALUES (1), (2), (3)")
        #expect(connection.changes == 3)
        #expect(connection.lastInsertRowID == 3)
        try connection.run("UPDATE t SET a = 0 WHERE a > ?", [1])
        #expect(connection.changes == 2)
    }

    @Test("a full database is told, with what to do")
    func full() throws {
        let connection = try Connection(path: folder.file(), access: .create)
        try connection.execute("CREATE TABLE t(a BLOB); PRAGMA max_page_count = 3")
        let error = try #require(throws: DatabaseError.self) {
            try connection.run("INSERT INTO t VALUES (?)", [.blob([UInt8](repeating: 1, count: 100_000))])
        }
        #expect(error.primaryCode == 13)  // SQLITE_FULL
        #expect(error.description.contains("free disk space"))
    }
}
