import SQLiteKit

/// The rows of a query, each value under its column's name.
struct SQLRows {
    let rows: [[String: Value]]

    init(_ connection: Connection, columns: [String], _ from: String, _ bindings: [Value] = []) throws {
        let selected = columns.map { "typeof(\"\($0)\"), \"\($0)\"" }.joined(separator: ", ")
        rows = try connection.query("SELECT \(selected) FROM \(from)", bindings) { row throws(DatabaseError) in
            var values: [String: Value] = [:]
            for (index, column) in columns.enumerated() {
                let place = Int32(2 * index)
                switch try row.text(place) {
                case "integer": values[column] = .int(try row.int(place + 1))
                case "real": values[column] = .real(try row.double(place + 1))
                case "text": values[column] = .text(try row.text(place + 1))
                default: values[column] = .null
                }
            }
            return values
        }
    }

    /// The row for which these columns have these texts; nil stands for NULL.
    func row(_ texts: [String: String?]) -> [String: Value]? {
        rows.first { row in texts.allSatisfy { row[$0] == Value.optional($1) } }
    }
}
