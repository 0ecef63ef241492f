import FoundationEssentials
import SQLiteKit
import Testing

/// Runs the examples of docs/sql.md.
@Suite struct DocumentationTests {
    private struct Example {
        let sql: String
        let output: [String]
    }

    /// Each block of SQL with the block of text that follows it.
    private func examples() throws -> [Example] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/sql.md")
        let blocks = String(decoding: try Data(contentsOf: file), as: UTF8.self).components(separatedBy: "```")
        return stride(from: 1, to: blocks.count, by: 2).compactMap { index in
            guard blocks[index].hasPrefix("sql\n"), index + 2 < blocks.count, blocks[index + 2].hasPrefix("text\n")
            else {
                return nil
            }
            let output = blocks[index + 2].dropFirst(5).split(separator: "\n").map(String.init)
            return Example(sql: String(blocks[index].dropFirst(4)), output: output)
        }
    }

    @Test("every example of docs/sql.md gives what stands below it")
    func run() throws {
        let examples = try examples()
        #expect(examples.count >= 4)
        let connection = try SurveyFile.seed().connection
        for example in examples {
            let lines = try connection.query(example.sql) { row throws(DatabaseError) in
                var cells: [String] = []
                for column in 0..<Int32(row.columnCount) { cells.append(try Self.text(row, column)) }
                return cells.joined(separator: "|")
            }
            #expect(lines == example.output, "\(example.sql)")
        }
    }

    /// A value as the sqlite3 shell prints it; the examples round what has many digits.
    private static func text(_ row: borrowing Row, _ column: Int32) throws(DatabaseError) -> String {
        if try row.isNull(column) { return "" }
        if let number = try? row.int(column) { return String(number) }
        if let number = try? row.double(column) { return String(number) }
        return try row.text(column)
    }
}
