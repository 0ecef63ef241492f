import SQLiteKit
import Testing

@Suite struct RowStreamTests {
    let folder: TemporaryFolder
    let connection: Connection
    let stream = RowStream("pairs", columns: ["a", "b"])

    init() throws {
        folder = try TemporaryFolder()
        connection = try Connection(path: folder.file(), access: .create)
        try connection.register(stream)
        try connection.run("CREATE TABLE t(a INTEGER, b INTEGER, c INTEGER, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID")
    }

    /// Feeds the pairs (1, 3), (2, 6) … while `sql` runs.
    private func feed(_ count: Int, _ sql: String, _ bindings: [Value] = []) throws {
        var next = 1
        try stream.feed(from: { batch in
            while next <= count, batch.freeCapacity >= 2 {
                batch.append(Int64(next))
                batch.append(Int64(3 * next))
                next += 1
            }
        }) { try connection.run(sql, bindings) }
    }

    private func number(_ sql: String) throws -> Int? {
        try connection.first(sql) { row throws(DatabaseError) in try row.int(0) }
    }

    @Test(
        "every row arrives once and in order, whether or not the last batch is full",
        arguments: [
            0, 1, 1_023, 1_024, 1_025, 2_048, 100_000,
        ])
    func rows(_ count: Int) throws {
        try feed(count, "INSERT INTO t SELECT a, b, ? FROM pairs", [7])
        #expect(connection.changes == count)
        #expect(try number("SELECT count(*) FROM t") == count)
        #expect(try number("SELECT count(*) FROM t WHERE b = 3 * a AND c = 7 AND a BETWEEN 1 AND \(count)") == count)
    }

    @Test("the last and the first number there is arrive whole")
    func extremes() throws {
        var isDone = false
        try stream.feed(from: { batch in
            guard !isDone else { return }
            batch.append(.min)
            batch.append(.max)
            isDone = true
        }) { try connection.run("INSERT INTO t (a, b) SELECT a, b FROM pairs") }
        #expect(try number("SELECT count(*) FROM t WHERE a < -9223372036854775807 AND b = 9223372036854775807") == 1)
    }

    @Test("half a row is an error, and so is reading when nothing is fed")
    func faults() throws {
        let error = try #require(throws: DatabaseError.self) {
            try stream.feed(from: { $0.append(1) }) { try connection.run("SELECT * FROM pairs") }
        }
        #expect(error.message == "pairs got 1 numbers for rows of 2")
        let again = try #require(throws: DatabaseError.self) { try connection.run("SELECT * FROM pairs") }
        #expect(again.message == "pairs has no rows now")
        try feed(3, "INSERT INTO t (a, b) SELECT a, b FROM pairs")
        #expect(try number("SELECT count(*) FROM t") == 3)
    }

    @Test("an error of the statement stops it, and takes its rows back")
    func constraint() throws {
        try connection.run("INSERT INTO t VALUES (5000, 15000, 0)")
        let error = try #require(throws: DatabaseError.self) {
            try feed(10_000, "INSERT INTO t (a, b) SELECT a, b FROM pairs")
        }
        #expect(error.isConstraint)
        #expect(try number("SELECT count(*) FROM t") == 1)
    }

    @Test("an interruption stops a stream that would never end")
    func interruption() throws {
        var batches = 0
        let error = try #require(throws: DatabaseError.self) {
            try stream.feed(from: { batch in
                batches += 1
                if batches == 3 { connection.interruption.interrupt() }
                while batch.freeCapacity >= 2 {
                    batch.append(1)
                    batch.append(1)
                }
            }) { try connection.run("SELECT sum(a) FROM pairs") }
        }
        #expect(error.isInterrupted)
        #expect(batches < 10)
    }

    @Test("views and triggers of a file cannot read it, nor can anybody write to it")
    func directOnly() throws {
        try connection.execute("CREATE VIEW v AS SELECT a FROM pairs")
        for (sql, part) in [
            ("SELECT * FROM v", "unsafe use of virtual table \"pairs\""),
            ("INSERT INTO pairs VALUES (1, 2)", "may not be modified"),
            ("CREATE VIRTUAL TABLE x USING pairs", "pairs"),
        ] {
            let error = try #require(throws: DatabaseError.self) { try feed(1, sql) }
            #expect(error.message.contains(part))
        }
    }

    @Test("a stream goes when its connection goes")
    func lifetime() throws {
        weak var gone: RowStream?
        do {
            let other = try Connection(path: folder.file(), access: .readOnly)
            let stream = RowStream("short", columns: ["a"])
            gone = stream
            try other.register(stream)
            try stream.feed(from: { _ in }) { try other.run("SELECT * FROM short") }
        }
        #expect(gone == nil)
    }
}
