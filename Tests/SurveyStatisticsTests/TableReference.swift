import Testing

/// A line of `Reference/tables.csv`.
struct TableReference {
    let table: [[Double]]
    let arguments: [Double]
    let values: [Double]

    /// The lines about one thing, of which there must be some.
    static func lines(_ what: String) throws -> [TableReference] {
        let lines = try ReferenceTable.lines("tables.csv").filter { $0.first == what }
        try #require(!lines.isEmpty)
        return try lines.map { line in
            try #require(line.count == 4)
            return TableReference(
                table: line[1].split(separator: "|").map(numbers), arguments: numbers(line[2]),
                values: numbers(line[3]))
        }
    }

    /// The table as whole numbers.
    var counts: [[Int]] { table.map { $0.map { Int($0) } } }

    private static func numbers(_ text: some StringProtocol) -> [Double] {
        text.split(separator: " ").compactMap { Double($0) }
    }
}
