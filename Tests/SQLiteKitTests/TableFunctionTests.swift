import FoundationEssentials
import SQLiteKit
import Testing

@Suite struct TableFunctionTests {
    let folder: TemporaryFolder
    let connection: Connection
    let counter = LiveCounter()

    init() throws {
        folder = try TemporaryFolder()
        connection = try Connection(path: folder.file(), access: .create)
        try connection.register(steps())
    }

    /// `steps(first, last [, label])`: the whole numbers from first to last, with the label.
    private func steps() -> TableFunction {
        let token = counter.token()
        return TableFunction(
            "steps", columns: [.init("n", "INTEGER"), .init("label", "TEXT")],
            parameters: [
                .init("first", isRequired: true), .init("last", isRequired: true), .init("name", isRequired: false),
            ]
        ) { _, arguments throws(FunctionError) in
            try withExtendedLifetime(token) { () throws(FunctionError) in
                guard arguments.count == 3, case .integer(let first) = arguments[0],
                    case .integer(let last) = arguments[1]
                else { throw FunctionError("steps: first and last must be whole numbers, not \(arguments)") }
                return first > last ? [] : (first...last).map { [.integer($0), arguments[2] ?? "none"] }
            }
        }
    }

    private func texts(_ sql: String) throws -> [String] {
        try connection.query(sql) { row throws(DatabaseError) in try row.text(0) }
    }

    private func message(_ sql: String) throws -> String {
        try #require(throws: DatabaseError.self) { try connection.run(sql) }.message
    }

    @Test(
        "arguments work by position, by name and mixed",
        arguments: [
            "steps(1, 3, 'x')", "steps WHERE first = 1 AND last = 3 AND name = 'x'",
            "steps WHERE name = 'x' AND 3 = last AND first = 1", "steps(1) WHERE name = 'x' AND last = 3",
        ])
    func arguments(_ from: String) throws {
        #expect(try texts("SELECT n || label FROM \(from)") == ["1x", "2x", "3x"])
    }

    @Test("an argument that is not given is nil, NULL is null")
    func optional() throws {
        #expect(try texts("SELECT label FROM steps(1, 1)") == ["none"])
        #expect(try texts("SELECT typeof(label) FROM steps(1, 1, NULL)") == ["null"])
    }

    @Test("hidden columns give the arguments back and are not in the star; no row and other conditions work")
    func columns() throws {
        #expect(
            try texts("SELECT first || '-' || last || '-' || coalesce(name, '') FROM steps(1, 2)") == ["1-2-", "1-2-"])
        let count = try connection.first("SELECT * FROM steps(1, 2)") { row throws(DatabaseError) in row.columnCount }
        #expect(count == 2)
        #expect(try texts("SELECT n FROM steps(2, 1)") == [])
        #expect(
            try texts("SELECT n || '' FROM steps(1, 9) WHERE n > 4 AND n % 2 = 0 AND last > 8 ORDER BY n DESC") == [
                "8", "6",
            ])
        // A second value for a parameter is compared with the first.
        #expect(try texts("SELECT n FROM steps(1, 9) WHERE last = 8") == [])
        #expect(try texts("SELECT rowid || ':' || n FROM steps(5, 6)") == ["0:5", "1:6"])
    }

    @Test("lateral arguments work in any order of the tables, and IN runs it for each")
    func joins() throws {
        try connection.execute("CREATE TABLE t(a INTEGER, b INTEGER); INSERT INTO t VALUES (1, 2), (5, 5), (7, 6)")
        let expected = ["1-1", "1-2", "5-5"]
        let select = "SELECT a || '-' || n FROM"
        #expect(try texts("\(select) t, steps(t.a, t.b) ORDER BY a, n") == expected)
        #expect(try texts("\(select) steps, t WHERE first = a AND last = b ORDER BY a, n") == expected)
        #expect(
            try texts("SELECT a || '-' || coalesce(n, 'none') FROM t LEFT JOIN steps(a, b) ORDER BY a, n")
                == expected + ["7-none"])
        #expect(try texts("SELECT x.n || y.n FROM steps(1, 2) x, steps(x.n, 2) y ORDER BY 1") == ["11", "12", "22"])
        #expect(
            try texts("SELECT n || '' FROM steps WHERE first = 1 AND last IN (1, 2) ORDER BY n") == ["1", "1", "2"])
    }

    @Test(
        "a required argument that is missing gives a sentence",
        arguments: ["steps", "steps(1)", "steps WHERE last = 2", "steps WHERE first > 1 AND last = 2"])
    func missing(_ from: String) throws {
        #expect(try message("SELECT * FROM \(from)") == "steps needs first and last")
    }

    @Test("arguments that depend on each other in a circle are refused")
    func circle() throws {
        let sql = "SELECT * FROM steps x, steps y WHERE x.first = y.n AND x.last = 1 AND y.first = x.n AND y.last = 1"
        #expect(throws: DatabaseError.self) { try connection.run(sql) }
    }

    @Test("too many arguments are refused, and so is the function where a value is meant")
    func wrongUse() throws {
        #expect(try message("SELECT * FROM steps(1, 2, 3, 4)").contains("too many arguments on steps()"))
        #expect(try message("SELECT steps(1, 2)").contains("no such function: steps"))
        #expect(try message("CREATE VIRTUAL TABLE x USING steps").contains("steps"))
        #expect(try message("INSERT INTO steps(n) VALUES (1)").contains("may not be modified"))
    }

    @Test("the closure's sentence reaches DatabaseError; an interruption stays one; later calls work")
    func errors() throws {
        #expect(try message("SELECT * FROM steps('a', 2)").hasPrefix("steps: first and last must be whole numbers"))
        // The second call of a join fails.
        #expect(try message("SELECT * FROM (VALUES (1), ('b')), steps(column1, 2)").hasPrefix("steps: first and last"))
        #expect(try message("SELECT * FROM steps(1, CAST(x'ff' AS TEXT))").contains("argument 2 is TEXT with other"))
        try connection.register(
            TableFunction("stopped", columns: [.init("a", "")], parameters: []) { _, _ throws(FunctionError) in
                throw .interrupted
            })
        let error = try #require(throws: DatabaseError.self) { try connection.run("SELECT * FROM stopped") }
        #expect(error.isInterrupted)
        #expect(try texts("SELECT n || '' FROM steps(1, 1)") == ["1"])
    }

    @Test("a row of another width than the table is an error")
    func width() throws {
        try connection.register(
            TableFunction("ragged", columns: [.init("a", ""), .init("b", "")], parameters: []) { _, _ in [[1, 2], [3]] }
        )
        #expect(try message("SELECT * FROM ragged") == "ragged made 1 values for 2 columns")
    }

    @Test("values keep their storage class")
    func storageClasses() throws {
        let values: [Value] = [nil, 1, 0.5, "a\0å", .blob([0, 255]), .blob([]), .text("")]
        try connection.register(
            TableFunction("all_values", columns: [.init("a", "")], parameters: []) { _, _ in values.map { [$0] } })
        #expect(
            try texts("SELECT typeof(a) || hex(a) FROM all_values")
                == ["null", "integer31", "real302E35", "text6100C3A5", "blob00FF", "blob", "text"])
    }

    @Test("views and triggers of the file cannot call it, also where a host trusts the schema")
    func directOnly() throws {
        try connection.run("PRAGMA trusted_schema = ON")
        try connection.execute("CREATE VIEW v AS SELECT n FROM steps(1, 2)")
        #expect(try message("SELECT * FROM v").contains("unsafe use of virtual table \"steps\""))
    }

    @Test("the closure may query the connection that the statement runs on")
    func nested() throws {
        try connection.execute("CREATE TABLE t(a TEXT); INSERT INTO t VALUES ('x'), ('y')")
        try connection.register(
            TableFunction("copied", columns: [.init("a", "TEXT")], parameters: []) {
                connection, _ throws(FunctionError) in
                do throws(DatabaseError) {
                    return try connection.query("SELECT a FROM t ORDER BY a") { row throws(DatabaseError) in
                        [.text(try row.text(0))]
                    }
                } catch {
                    throw FunctionError(error)
                }
            })
        #expect(try texts("SELECT a FROM copied") == ["x", "y"])
        try connection.run("DROP TABLE t")
        #expect(try message("SELECT a FROM copied").contains("no such table: t"))
    }

    @Test("more than 31 parameters are refused, also names that SQLite does not take")
    func definition() throws {
        let many = (0..<32).map { TableFunction.Parameter("p\($0)", isRequired: false) }
        #expect(throws: DatabaseError.self) {
            try connection.register(
                TableFunction("many", columns: [.init("a", "")], parameters: many) { _, _ in [] })
        }
        try connection.register(
            TableFunction("full", columns: [.init("a", "")], parameters: Array(many.prefix(31))) { _, arguments in
                [[.int(arguments.count { $0 != nil })]]
            })
        let values = (0..<31).map(String.init).joined(separator: ",")
        #expect(try texts("SELECT a || '' FROM full(\(values))") == ["31"])
        #expect(try texts("SELECT a || '' FROM full WHERE p30 = 1 AND p3 = 2") == ["2"])
        try connection.register(
            TableFunction("twice", columns: [.init("a", ""), .init("a", "")], parameters: []) { _, _ in [] })
        #expect(try message("SELECT * FROM twice").contains("duplicate column name: a"))
    }

    @Test("nothing is left: after many calls, failed calls, a successor and the connection's end")
    func released() throws {
        #expect(counter.live == 1)
        let rows = LiveCounter()
        try connection.register(
            TableFunction("held", columns: [.init("a", "")], parameters: [.init("fail", isRequired: false)]) {
                connection, arguments throws(FunctionError) in
                let token = rows.token()
                return try withExtendedLifetime(token) { () throws(FunctionError) in
                    if arguments[0] != nil { throw FunctionError("no") }
                    return [[1]]
                }
            })
        for _ in 0..<1_000 {
            try connection.run("SELECT * FROM held")
            #expect(throws: DatabaseError.self) { try connection.run("SELECT * FROM held(1)") }
        }
        #expect(rows.total == 2_000)
        #expect(rows.live == 0)
        do {
            let other = try Connection(path: folder.file(), access: .readWrite)
            try other.register(steps())
            try other.run("SELECT * FROM steps(1, 2)")
            #expect(counter.live == 2)
            // The cached statement holds the function that it was prepared with.
            try other.register(steps())
            #expect(counter.live == 3)
            try other.run("SELECT * FROM steps(1, 2)")
        }
        #expect(counter.live == 1)
        try connection.close()
        #expect(counter.live == 0)
    }

    @Test("the rows of a call are freed when it ends")
    func rowsAreFreed() throws {
        let text = String(repeating: "x", count: 1_000_000)
        try connection.register(
            TableFunction("large", columns: [.init("a", "")], parameters: []) { _, _ in
                [[.text(text + "y")]]
            })
        let before = try residentPages()
        for _ in 0..<500 {
            _ = try connection.first("SELECT a FROM large") { row throws(DatabaseError) in row.columnCount }
        }
        // 500 MB would be 122,000 pages; other tests run at the same time.
        #expect(try residentPages() - before < 50_000)
    }

    private func residentPages() throws -> Int {
        let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
        return try #require(Int(fields[1]))
    }
}
