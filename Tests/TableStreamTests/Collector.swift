import TableStream

/// Keeps the tables of a stream as they come.
final class Collector: TableStreamReceiver {
    /// A table and its rows, whose missing cells are nil.
    struct Table: Equatable {
        var head: StreamTable
        var rows: [Row] = []
        var isWhole = false
    }

    struct Row: Equatable {
        let place: Int
        let cells: [String?]
    }

    private(set) var tables: [Table] = []

    func begin(_ table: StreamTable) { tables.append(Table(head: table)) }

    func row(_ row: StreamRow) {
        tables[tables.count - 1].rows.append(Row(place: row.place, cells: (0..<row.count).map { row.text($0) }))
    }

    func end() { tables[tables.count - 1].isWhole = true }

    /// The tables of a text, given to the reader in pieces of a size.
    static func tables(of text: String, pieces: Int = .max) throws -> [Table] {
        let collector = Collector()
        let reader = TableStreamReader(receiver: collector)
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let piece = Array(rest.prefix(pieces))
            rest = rest.dropFirst(pieces)
            try piece.withUnsafeBytes { try reader.read($0) }
        }
        try reader.finish()
        return collector.tables
    }
}
