import SQLiteKit
import Testing

@Suite struct ChangeMarkTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func connections(_ mode: String) throws -> (Connection, Connection) {
        let one = try Connection(path: folder.file(), access: .create)
        try one.execute("PRAGMA journal_mode = \(mode); CREATE TABLE t(a INTEGER PRIMARY KEY)")
        return (one, try Connection(path: folder.file(), access: .readWrite))
    }

    @Test("it stays while nobody writes and differs after a commit of either", arguments: ["DELETE", "WAL"])
    func commits(_ mode: String) throws {
        let (one, other) = try connections(mode)
        var mark = try #require(try one.changeMark())
        let changes = [
            "INSERT INTO t VALUES (1), (2)", "UPDATE t SET a = 3 WHERE a = 1", "DELETE FROM t",
            "CREATE TABLE u(a INTEGER)", "ALTER TABLE u ADD COLUMN b TEXT", "DROP TABLE u",
        ]
        for writer in [one, other] {
            for change in changes {
                let name = "\(writer === one ? "own" : "another's") \(change)"
                #expect(try one.changeMark() == mark, "before \(name)")
                _ = try one.query("SELECT count(*) FROM t") { row throws(DatabaseError) in try row.int(0) }
                #expect(try one.changeMark() == mark, "after reading, before \(name)")
                try writer.run(change)
                let now = try #require(try one.changeMark())
                #expect(now != mark, "after \(name)")
                mark = now
            }
        }
    }

    @Test(
        "a transaction that writes has none, and one that was rolled back leaves the mark",
        arguments: ["DELETE", "WAL"])
    func transactions(_ mode: String) throws {
        let (one, _) = try connections(mode)
        let mark = try #require(try one.changeMark())
        #expect(throws: DatabaseError.self) {
            try one.transaction(.immediate) { () throws(DatabaseError) in
                try one.run("INSERT INTO t VALUES (1)")
                #expect(try one.changeMark() == nil)
                try one.run("INSERT INTO t VALUES (1)")
            }
        }
        #expect(try one.changeMark() == mark)
        try one.transaction(.immediate) { () throws(DatabaseError) in
            try one.run("INSERT INTO t VALUES (1)")
        }
        #expect(try one.changeMark() != mark)
    }

    @Test("a reader in a transaction keeps its state's mark until the end")
    func snapshot() throws {
        let (one, other) = try connections("WAL")
        let mark = try one.changeMark()
        try one.transaction(.deferred) { () throws(DatabaseError) in
            #expect(try one.changeMark() == mark)
            try other.run("INSERT INTO t VALUES (1)")
            #expect(try one.changeMark() == mark)
        }
        #expect(try one.changeMark() != mark)
    }

    @Test("a closed connection has none")
    func closed() throws {
        let (one, _) = try connections("WAL")
        try one.close()
        #expect(throws: DatabaseError.self) { try one.changeMark() }
    }
}
