import FoundationEssentials
import SQLiteKit
import Testing

/// What R says of the aggregates: `Reference/aggregates.R` made the files.
enum AggregateReference {
    struct Line {
        let name: String
        let sql: String
        /// Nil where it is undefined.
        let value: Double?
    }

    static func lines() throws -> [Line] {
        try read("aggregates.csv").map { line in
            Line(name: line[0], sql: line[1].split(separator: ";").joined(separator: ","), value: Double(line[2]))
        }
    }

    /// The data as a table `data(name, hit, weight, x, a, b)`.
    static func fill(_ connection: Connection) throws {
        try connection.run("BEGIN")
        try connection.run("CREATE TABLE data (name TEXT, hit INTEGER, weight REAL, x REAL, a TEXT, b TEXT)")
        for line in try read("aggregates_data.csv") {
            func number(_ column: Int) -> Value { .optional(Double(line[column])) }
            func text(_ column: Int) -> Value { line[column].isEmpty ? .null : .text(line[column]) }
            try connection.run(
                "INSERT INTO data VALUES (?, ?, ?, ?, ?, ?)",
                [text(0), number(1), number(2), number(3), text(4), text(5)])
        }
        try connection.run("COMMIT")
    }

    private static func read(_ name: String) throws -> [[String]] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Reference/\(name)")
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
