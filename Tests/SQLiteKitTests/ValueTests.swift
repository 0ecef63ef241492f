import SQLiteKit
import Testing

@Suite struct ValueTests {
    let connection: Connection

    init() throws {
        connection = try Connection(path: ":memory:", access: .create)
    }

    private func storageClass(_ value: Value) throws -> String? {
        try connection.first("SELECT typeof(?)", [value]) { row throws(DatabaseError) in try row.text(0) }
    }

    @Test("each case is bound as its own storage class")
    func storageClasses() throws {
        #expect(try storageClass(.null) == "null")
        #expect(try storageClass(.integer(.min)) == "integer")
        #expect(try storageClass(.real(1)) == "real")
        #expect(try storageClass(.text("")) == "text")
        #expect(try storageClass(.blob([])) == "blob")
        #expect(try storageClass(.blob([0])) == "blob")
    }

    @Test(
        "text comes back as it was, by byte count",
        arguments: ["", "a", "æøå – Våler", "a\0b\0", "\0", "e\u{301}", String(repeating: "lang ", count: 5_000)])
    func text(_ text: String) throws {
        let back = try connection.first("SELECT ?", [.text(text)]) { row throws(DatabaseError) in try row.text(0) }
        #expect(back.map { Array($0.utf8) } == Array(text.utf8))
    }

    @Test("blobs, whole numbers and reals come back as they were")
    func others() throws {
        for bytes: [UInt8] in [[], [0], [0, 255, 0], [UInt8](repeating: 7, count: 70_000)] {
            #expect(
                try connection.first("SELECT ?", [.blob(bytes)]) { row throws(DatabaseError) in try row.blob(0) }
                    == bytes)
        }
        for number in [Int.min, -1, 0, 1, Int.max] {
            #expect(
                try connection.first("SELECT ?", [.int(number)]) { row throws(DatabaseError) in try row.int(0) }
                    == number)
        }
        for number in [0.1, -0.0, .infinity, .greatestFiniteMagnitude, .leastNonzeroMagnitude] {
            #expect(
                try connection.first("SELECT ?", [.real(number)]) { row throws(DatabaseError) in try row.double(0) }
                    == number)
        }
    }

    @Test("NaN is refused, for SQLite would store NULL")
    func notANumber() throws {
        let error = try #require(throws: DatabaseError.self) { try connection.run("SELECT ?, ?", [1, .real(.nan)]) }
        #expect(error.message.hasPrefix("parameter 2 is not a number"))
    }

    @Test("literals and optionals make the case that they look like")
    func literals() {
        let values: [Value] = [1, 1.5, "a", nil]
        #expect(values == [.integer(1), .real(1.5), .text("a"), .null])
        #expect(Value.optional("a" as String?) == .text("a"))
        #expect(Value.optional(2 as Int?) == .integer(2))
        #expect(Value.optional(2.5 as Double?) == .real(2.5))
        #expect(Value.optional(nil as String?) == .null)
        #expect(Value.optional(nil as Int?) == .null)
        #expect(Value.optional(nil as Double?) == .null)
    }
}
