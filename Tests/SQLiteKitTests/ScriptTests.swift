import SQLiteKit
import Testing

@Suite struct ScriptTests {
    let connection: Connection

    init() throws {
        connection = try Connection(path: ":memory:", access: .create)
    }

    @Test("execute runs every statement, each seeing what the ones before it made")
    func execute() throws {
        try connection.execute(
            """
            -- a comment; with a semicolon
            CREATE TABLE t(a TEXT); ;
            CREATE TRIGGER g AFTER INSERT ON t BEGIN UPDATE t SET a = 'x;' || a; END;
            INSERT INTO t VALUES ('y'); SELECT * FROM t -- the end
            """)
        #expect(try connection.query("SELECT a FROM t") { row throws(DatabaseError) in try row.text(0) } == ["x;y"])
        try connection.execute("")
        try connection.execute(" ; -- nothing")
    }

    @Test("execute stops at the first error and quotes the SQL from there")
    func stops() throws {
        let error = try #require(throws: DatabaseError.self) {
            try connection.execute("CREATE TABLE t(a); INSERT INTO u VALUES (1); CREATE TABLE v(a)")
        }
        #expect(error.message == "no such table: u")
        #expect(error.sql == " INSERT INTO u VALUES (1); CREATE TABLE v(a)")
        let tables = try connection.query("SELECT name FROM sqlite_schema") { row throws(DatabaseError) in
            try row.text(0)
        }
        #expect(tables == ["t"])
    }

    @Test("a script with NUL is refused whole")
    func nul() throws {
        let error = try #require(throws: DatabaseError.self) { try connection.execute("CREATE TABLE t(a);\0 x") }
        #expect(error.message == "the SQL holds NUL")
        #expect(
            try connection.first("SELECT count(*) FROM sqlite_schema") { row throws(DatabaseError) in try row.int(0) }
                == 0)
    }

    @Test("nextStatement divides as SQLite does, with offsets in bytes")
    func nextStatement() throws {
        let parts = [
            "/* æ; */ CREATE TABLE t(a);",
            "\nCREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; SELECT 2; END;", " SELECT ';', \"a\" FROM t",
        ]
        let script = parts.joined()
        var found: [String] = []
        var offset = 0
        while let statement = try connection.nextStatement(in: script, from: offset) {
            #expect(statement.offset == offset)
            #expect(statement.isReadOnly == (statement.sql == parts[2]))
            found.append(statement.sql)
            offset = statement.end
            try connection.run(statement.sql)
        }
        #expect(found == parts)
        #expect(offset == script.utf8.count)
        #expect(throws: DatabaseError.self) { try connection.nextStatement(in: "SELECT 1; \0", from: 9) }
    }
}
