import SQLiteKit
import Testing

@Suite struct RowTests {
    let connection: Connection
    let sql = "SELECT 1 AS i, 1.5 AS r, 'x' AS t, x'00ff' AS b, NULL AS n, CAST(x'ff' AS TEXT) AS bad"

    init() throws {
        connection = try Connection(path: ":memory:", access: .create)
    }

    private func error(
        _ read: (borrowing Row) throws(DatabaseError) -> Void
    ) throws -> DatabaseError {
        try #require(throws: DatabaseError.self) { try connection.forEach(sql, [], read) }
    }

    @Test("each reader reads its own storage class")
    func reads() throws {
        try connection.forEach(sql) { row throws(DatabaseError) in
            #expect(row.columnCount == 6)
            let (int, double, text, blob) = (try row.int(0), try row.double(1), try row.text(2), try row.blob(3))
            #expect(int == 1 && double == 1.5 && text == "x" && blob == [0, 255])
            let (some, missing) = (try row.isNull(0), try row.isNull(4))
            #expect(!some && missing)
            let numbers = (try row.number(0), try row.number(1))
            #expect(numbers == (1, 1.5))
        }
    }

    @Test("the optional readers give nil for NULL and the value otherwise")
    func optionals() throws {
        try connection.forEach(sql) { row throws(DatabaseError) in
            let found = (try row.optionalInt(0), try row.optionalDouble(1), try row.optionalText(2))
            #expect(found == (1, 1.5, "x"))
            let blobs = (try row.optionalBlob(3), try row.optionalBlob(4))
            #expect(blobs.0 == [0, 255] && blobs.1 == nil)
            let missing = (try row.optionalInt(4), try row.optionalDouble(4), try row.optionalText(4))
            #expect(missing == (nil, nil, nil))
        }
    }

    @Test("another storage class is an error with column, expected, found and SQL")
    func mismatch() throws {
        #expect(
            try error { row throws(DatabaseError) in _ = try row.int(2) }.description
                == "column 2 (t): expected INTEGER, found TEXT; SQL: \(sql)")
        let others: [(String, (borrowing Row) throws(DatabaseError) -> Void)] = [
            ("column 1 (r): expected INTEGER, found REAL", { row throws(DatabaseError) in _ = try row.int(1) }),
            ("column 4 (n): expected INTEGER, found NULL", { row throws(DatabaseError) in _ = try row.int(4) }),
            ("column 0 (i): expected REAL, found INTEGER", { row throws(DatabaseError) in _ = try row.double(0) }),
            (
                "column 2 (t): expected REAL or INTEGER, found TEXT",
                { row throws(DatabaseError) in _ = try row.number(2) }
            ),
            ("column 3 (b): expected TEXT, found BLOB", { row throws(DatabaseError) in _ = try row.text(3) }),
            ("column 2 (t): expected BLOB, found TEXT", { row throws(DatabaseError) in _ = try row.optionalBlob(2) }),
        ]
        for (message, read) in others { #expect(try error(read).message == message) }
    }

    @Test("text that is no UTF-8 is an error, not repaired")
    func invalidText() throws {
        #expect(
            try error { row throws(DatabaseError) in _ = try row.text(5) }.message
                == "column 5 (bad): expected TEXT in UTF-8, found TEXT with other bytes")
    }

    @Test("a column that is not there is an error, also for the optional readers", arguments: [-1, 6] as [Int32])
    func noColumn(_ column: Int32) throws {
        #expect(
            try error { row throws(DatabaseError) in _ = try row.optionalInt(column) }.message
                == "column \(column) (?): expected any value, found no such column")
    }
}
