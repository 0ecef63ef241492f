import SQLiteKit
import Testing

@Suite struct AggregateFunctionTests {
    let folder: TemporaryFolder
    let connection: Connection
    let counter = LiveCounter()

    init() throws {
        folder = try TemporaryFolder()
        connection = try Connection(path: folder.file(), access: .create)
        let counter = counter
        try connection.register(AggregateFunction("joined", arguments: 1...2) { Joiner(counter) })
        try connection.register(AggregateFunction("same", arguments: 1...1) { Answerer() })
    }

    private func texts(_ sql: String) throws -> [String] {
        try connection.query(sql) { row throws(DatabaseError) in try row.text(0) }
    }

    private func error(_ sql: String) throws -> DatabaseError {
        try #require(throws: DatabaseError.self) { try connection.run(sql) }
    }

    @Test("each group has an accumulator of its own, and every one is freed")
    func groups() throws {
        try connection.execute("CREATE TABLE t(g INTEGER, a INTEGER); INSERT INTO t VALUES (1,10),(2,20),(1,11)")
        let expected = [
            "\([[Value.integer(10)], [.integer(11)]])", "\([[Value.integer(20)]])",
        ]
        #expect(try texts("SELECT joined(a) FROM t GROUP BY g ORDER BY g") == expected)
        #expect(counter.total == 2)
        #expect(counter.live == 0)
        // Interleaved groups: without an index SQLite sorts; two aggregates in one row run at the same time.
        #expect(
            try texts("SELECT joined(a) || joined(g) FROM t WHERE g = 2") == [expected[1] + "\([[Value.integer(2)]])"])
        #expect(counter.live == 0)
    }

    @Test("no row gives the result of an accumulator without steps")
    func noRows() throws {
        #expect(try texts("SELECT joined(a) FROM (SELECT 1 AS a WHERE 0)") == ["[]"])
        #expect(counter.total == 1)
        #expect(counter.live == 0)
    }

    @Test("arguments and results keep their storage class")
    func storageClasses() throws {
        for literal in ["NULL", "9223372036854775807", "0.1", "'å\u{1F600}'", "''", "x'00ff'", "x''", "1e999"] {
            let same = try connection.first(
                "SELECT same(a) IS a AND typeof(same(a)) = typeof(a) FROM (SELECT \(literal) AS a)"
            ) {
                row throws(DatabaseError) in try row.int(0)
            }
            #expect(same == 1, "\(literal)")
        }
        #expect(try texts("SELECT joined('a' || char(0) || 'b')") == ["\([[Value.text("a\0b")]])"])
        #expect(try texts("SELECT hex(same('a' || char(0) || 'b'))") == ["610062"])
    }

    @Test("NaN becomes NULL")
    func notANumber() throws {
        final class Undefined: Accumulator {
            func step(_ arguments: [Value]) {}
            func result() -> Value { .real(.nan) }
        }
        try connection.register(AggregateFunction("undefined", arguments: 0...0) { Undefined() })
        #expect(try texts("SELECT typeof(undefined())") == ["null"])
    }

    @Test("an error's sentence reaches DatabaseError, at a step and at the end; nothing is left")
    func errors() throws {
        let step = try error("SELECT joined(column1) FROM (VALUES ('a'), ('bad'), ('c'))")
        #expect(step.message == "joined: the text 'bad' is not allowed; leave it out")
        #expect(step.primaryCode == 1)  // SQLITE_ERROR
        #expect(try error("SELECT joined('late')").message == "joined: too late")
        #expect(try error("SELECT same(CAST(x'ff' AS TEXT))").message.contains("argument 1 is TEXT with other bytes"))
        #expect(try error("SELECT joined('stop')").isInterrupted)
        #expect(counter.live == 0)
        #expect(try texts("SELECT joined('a')") == ["\([[Value.text("a")]])"])
    }

    @Test("a statement given up before its end frees its groups")
    func givenUp() throws {
        let first = try connection.first(
            "SELECT joined(column1) FROM (VALUES (1), (2), (3)) GROUP BY column1"
        ) { row throws(DatabaseError) in try row.text(0) }
        #expect(first == "\([[Value.integer(1)]])")
        #expect(counter.total >= 1)
        #expect(counter.live == 0)
    }

    @Test("SQLite refuses another number of arguments, also without rows")
    func argumentCount() throws {
        #expect(try texts("SELECT joined(1, 'a')") == ["\([[Value.integer(1), .text("a")]])"])
        for call in ["joined()", "joined(1, 2, 3)"] {
            let error = try error("SELECT \(call) FROM (SELECT 1 WHERE 0)")
            #expect(error.message == "wrong number of arguments to function joined()")
        }
    }

    @Test("a view may use it, although the schema is not trusted")
    func views() throws {
        try connection.execute("CREATE VIEW v AS SELECT joined(7) AS a")
        #expect(try texts("SELECT a FROM v") == ["\([[Value.integer(7)]])"])
    }

    @Test("the function goes with the connection, with its successor, and when registering it fails")
    func released() throws {
        let functions = LiveCounter()
        func function(_ arguments: ClosedRange<Int>) -> AggregateFunction {
            let token = functions.token()
            return AggregateFunction("f", arguments: arguments) {
                withExtendedLifetime(token) { Answerer() }
            }
        }
        do {
            let other = try Connection(path: folder.file(), access: .readWrite)
            try other.register(function(1...1))
            try other.register(function(1...1))
            #expect(functions.live == 1)
            #expect(throws: DatabaseError.self) { try other.register(function(1000...1001)) }
            #expect(functions.live == 1)
        }
        #expect(functions.live == 0)
    }

    @Test("a closed connection takes no function")
    func closed() throws {
        try connection.close()
        #expect(throws: DatabaseError.self) {
            try connection.register(AggregateFunction("f", arguments: 0...0) { Answerer() })
        }
    }
}
