import CSQLite
import Foundation
import Testing

@testable import SQLiteKit

@Suite struct InterruptionTests {
    let folder: TemporaryFolder
    static let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Runs the endless query and interrupts it after a moment from another thread: a thread of its own, because the
    /// query keeps one of the tasks' threads busy. Gives the error, and how long it was in coming.
    private func stopEndless(_ connection: Connection) throws -> (DatabaseError, Duration) {
        let interruption = connection.interruption
        let start = ContinuousClock.now
        let delay = 0.05
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: delay)
            interruption.interrupt()
        }
        let error = try #require(throws: DatabaseError.self) { try connection.run(Self.endless) }
        return (error, ContinuousClock.now - start - .seconds(delay))
    }

    @Test("an endless query stops within 100 ms of an interruption from another thread", .timeLimit(.minutes(1)))
    func anotherThread() throws {
        let connection = try Connection(path: folder.file(), access: .create)
        let (error, delay) = try stopEndless(connection)
        #expect(error.isInterrupted)
        #expect(error.message == "interrupted")
        #expect(error.sql == Self.endless)
        #expect(delay < .milliseconds(100))
    }

    @Test("new statements fail at once until it is cleared")
    func flag() throws {
        let connection = try Connection(path: folder.file(), access: .create)
        connection.interruption.interrupt()
        #expect(connection.interruption.isInterrupted)
        for script in ["SELECT 1", "CREATE TABLE t(a INTEGER)"] {
            #expect(try #require(throws: DatabaseError.self) { try connection.run(script) }.isInterrupted)
            #expect(try #require(throws: DatabaseError.self) { try connection.execute(script) }.isInterrupted)
        }
        connection.interruption.clear()
        #expect(!connection.interruption.isInterrupted)
        try connection.run("CREATE TABLE t(a INTEGER)")
    }

    @Test("the flag and SQLite's own interruption each stop a running statement alone", .timeLimit(.minutes(1)))
    func alone() throws {
        let connection = try Connection(path: folder.file(), access: .create)
        let handle = try connection.handle()
        connection.interruption.remove(handle)
        #expect(try stopEndless(connection).0.isInterrupted)
        connection.interruption.clear()
        #expect(connection.interruption.add(handle))
        sqlite3_progress_handler(handle, 0, nil, nil)
        #expect(try stopEndless(connection).0.isInterrupted)
    }

    @Test("a transaction that is interrupted is rolled back, also at its end", arguments: [true, false])
    func transactions(_ goesOn: Bool) throws {
        let connection = try Connection(path: folder.file(), access: .create)
        try connection.execute("CREATE TABLE t(a INTEGER)")
        let error = try #require(throws: DatabaseError.self) {
            try connection.transaction(.immediate) { () throws(DatabaseError) in
                try connection.run("INSERT INTO t VALUES (1)")
                connection.interruption.interrupt()
                if goesOn { try connection.run("INSERT INTO t VALUES (2)") }
            }
        }
        #expect(error.isInterrupted)
        #expect(!connection.isInTransaction)
        connection.interruption.clear()
        let count = try connection.first("SELECT count(*) FROM t") { row throws(DatabaseError) in try row.int(0) }
        #expect(count == 0)
    }

    @Test("one interruption serves eight connections, and forgets the closed ones", .timeLimit(.minutes(1)))
    func several() throws {
        let interruption = Interruption()
        for _ in 0..<20 {
            try Connection(path: folder.file(), access: .create, interruption: interruption).run("SELECT 1")
        }
        let connections = try (0..<8).map { _ in
            try Connection(path: folder.file(), access: .create, interruption: interruption)
        }
        let error = try #require(throws: DatabaseError.self) {
            try Connection(path: folder.file(), access: .create, interruption: interruption)
        }
        #expect(error.description.contains("8 connections"))
        #expect(try stopEndless(#require(connections.last)).0.isInterrupted)
        for connection in connections {
            #expect(try #require(throws: DatabaseError.self) { try connection.run("SELECT 1") }.isInterrupted)
        }
    }

    @Test("connections may close while another thread interrupts")
    func closing() throws {
        let interruption = Interruption()
        let thread = Thread {
            while !Thread.current.isCancelled { interruption.interrupt() }
        }
        thread.start()
        defer { thread.cancel() }
        for round in 0..<500 {
            let connection = try Connection(
                path: folder.file("\(round % 3)"), access: .create, interruption: interruption)
            _ = try? connection.run("SELECT 1")
            if round % 2 == 0 { try connection.close() }
        }
        #expect(interruption.isInterrupted)
    }

    @Test("a signal handler may interrupt", .timeLimit(.minutes(1)))
    func signalHandler() throws {
        let connection = try Connection(path: folder.file(), access: .create, interruption: Self.shared)
        let before = signal(SIGALRM) { _ in InterruptionTests.shared.interrupt() }
        defer { signal(SIGALRM, before) }
        ualarm(50_000, 0)
        #expect(try #require(throws: DatabaseError.self) { try connection.run(Self.endless) }.isInterrupted)
    }

    private static let shared = Interruption()

    @Test("a connection whose close was refused can still be interrupted")
    func refusedClose() throws {
        let connection = try Connection(path: folder.file(), access: .create)
        let error = try #require(throws: DatabaseError.self) {
            try connection.forEach("SELECT 1 UNION ALL SELECT 2") { _ throws(DatabaseError) in
                #expect(throws: DatabaseError.self) { try connection.close() }
                connection.interruption.interrupt()
            }
        }
        #expect(error.isInterrupted)
    }
}
