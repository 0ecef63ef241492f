import SQLiteKit
import Testing

@Suite struct QuotedIdentifierTests {
    @Test(
        "an identifier of any text names the column it says", arguments: ["a", "order", "a\"b", "\"\"", "å; DROP", " "])
    func quoted(_ name: String) throws {
        let connection = try Connection(path: ":memory:", access: .create)
        try connection.run("CREATE TABLE t(\(quotedIdentifier(name)) INTEGER)")
        let names = try connection.query("SELECT name FROM pragma_table_info('t')") { row throws(DatabaseError) in
            try row.text(0)
        }
        #expect(names == [name])
    }
}
