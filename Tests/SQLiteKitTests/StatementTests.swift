import SQLiteKit
import Testing

@Suite struct StatementTests {
    let connection: Connection

    init() throws {
        connection = try Connection(path: ":memory:", access: .create)
    }

    @Test("query reads every row, first the first one, run drops them")
    func reading() throws {
        let sql = "SELECT value FROM json_each('[3, 1, 2]') ORDER BY value"
        #expect(try connection.query(sql) { row throws(DatabaseError) in try row.int(0) } == [1, 2, 3])
        #expect(try connection.first(sql) { row throws(DatabaseError) in try row.int(0) } == 1)
        #expect(try connection.first("SELECT 1 WHERE 0") { row throws(DatabaseError) in try row.int(0) } == nil)
        try connection.run(sql)
        // The first row only: the rest is not computed, so its error does not come.
        #expect(
            try connection.first("SELECT 1 UNION ALL SELECT abs(-9223372036854775808)") { row throws(DatabaseError) in
                try row.int(0)
            } == 1)
    }

    @Test("the same SQL can be used inside itself")
    func nested() throws {
        let sql = "SELECT value FROM json_each(?) ORDER BY value"
        var pairs: [[Int]] = []
        try connection.forEach(sql, ["[1, 2, 3]"]) { outer throws(DatabaseError) in
            let first = try outer.int(0)
            try connection.forEach(sql, ["[10, 20]"]) { inner throws(DatabaseError) in
                pairs.append([first, try inner.int(0)])
            }
        }
        #expect(pairs == [[1, 10], [1, 20], [2, 10], [2, 20], [3, 10], [3, 20]])
    }

    @Test("many different statements and their reuse give the right rows")
    func cache() throws {
        for _ in 0..<3 {
            for number in 0..<100 {
                #expect(
                    try connection.first("SELECT \(number) + ?", [1]) { row throws(DatabaseError) in try row.int(0) }
                        == number + 1)
            }
        }
    }

    @Test("a statement works again after it failed, and after its reader failed")
    func afterFailure() throws {
        try connection.execute("CREATE TABLE t(a INTEGER CHECK (a > 0)) STRICT")
        let insert = "INSERT INTO t VALUES (?)"
        #expect(throws: DatabaseError.self) { try connection.run(insert, [0]) }
        try connection.run(insert, [1])
        let read = "SELECT a FROM t WHERE a < ?"
        #expect(throws: DatabaseError.self) {
            try connection.query(read, [9]) { row throws(DatabaseError) in try row.text(0) }
        }
        #expect(try connection.query(read, [9]) { row throws(DatabaseError) in try row.int(0) } == [1])
        // Nothing is left running that would keep the table locked.
        try connection.run("DROP TABLE t")
    }

    @Test("a cached statement follows a changed schema")
    func schemaChange() throws {
        try connection.execute("CREATE TABLE t(a INTEGER)")
        try connection.run("INSERT INTO t VALUES (1)")
        #expect(try connection.first("SELECT * FROM t") { row throws(DatabaseError) in row.columnCount } == 1)
        try connection.run("ALTER TABLE t ADD COLUMN b INTEGER")
        #expect(try connection.first("SELECT * FROM t") { row throws(DatabaseError) in row.columnCount } == 2)
    }

    @Test(
        "run takes exactly one statement",
        arguments: [
            ("SELECT 1; SELECT 2", "the SQL holds more than one statement"),
            ("SELECT 1; nonsense", "the SQL holds more than one statement"),
            ("", "the SQL holds no statement"),
            (" -- nothing\n;", "the SQL holds no statement"),
            ("SELECT 1\0; SELECT 2", "the SQL holds NUL"),
        ])
    func oneStatement(sql: String, message: String) throws {
        let error = try #require(throws: DatabaseError.self) { try connection.run(sql) }
        #expect(error.message == message)
        #expect(error.sql == sql)
    }

    @Test("comments and semicolons after the one statement are fine")
    func trailing() throws {
        #expect(
            try connection.first("SELECT 1; -- done\n ; /* really */") { row throws(DatabaseError) in try row.int(0) }
                == 1)
    }

    @Test("too few and too many values are errors")
    func bindingCount() throws {
        for values: [Value] in [[], [1, 2]] {
            let error = try #require(throws: DatabaseError.self) { try connection.run("SELECT ?", values) }
            #expect(error.message == "the statement has 1 parameters, \(values.count) values were given")
        }
    }

    @Test("an error quotes the SQL and never a bound value")
    func errorText() throws {
        try connection.execute("CREATE TABLE t(a INTEGER UNIQUE, b TEXT CHECK (b <> 'secret-9174')) STRICT")
        let insert = "INSERT INTO t VALUES (?, ?)"
        let values: [[Value]] = [["secret-9174", "x"], [91_740_001, "secret-9174"], [1, 2, "secret-9174"]]
        for bindings in values {
            let error = try #require(throws: DatabaseError.self) { try connection.run(insert, bindings) }
            #expect(error.description.contains(insert))
            #expect(error.sql == insert)
        }
        try connection.run(insert, [91_740_001, "x"])
        let unique = try #require(throws: DatabaseError.self) { try connection.run(insert, [91_740_001, "x"]) }
        #expect(unique.description.contains("UNIQUE constraint failed: t.a"))
        #expect(!unique.description.contains("91740001"))
        let type = try #require(throws: DatabaseError.self) { try connection.run(insert, ["secret-9174", "x"]) }
        #expect(!type.description.contains("secret-9174"))
    }

    @Test("a long statement is cut in the description")
    func longSQL() throws {
        let sql = "SELECT missing, \(String(repeating: "1, ", count: 1_000))1"
        let error = try #require(throws: DatabaseError.self) { try connection.run(sql) }
        #expect(error.sql == sql)
        #expect(error.description.utf8.count < 1_300)
        #expect(error.offset == 7)
    }
}
