/// Rows of whole numbers that SQL reads as a table, in their order, while Swift makes them a batch at a time: for an
/// `INSERT … SELECT` of more rows than anybody wants to hold or to bind.
public final class RowStream {
    /// Adds the next whole rows to an empty batch, a number per column one after the other; nothing at the end. There
    /// is room for a thousand rows.
    public typealias Fill = (inout OutputSpan<Int64>) -> Void

    let name: String
    let columns: [String]
    private(set) var fill: Fill?

    /// - Parameters:
    ///   - name: what SQL calls the table; views and triggers cannot use it.
    ///   - columns: one or more names.
    public init(_ name: String, columns: [String]) {
        self.name = name
        self.columns = columns
    }

    /// Runs `body`, whose SQL reads the rows of `fill`; each statement that names the table goes on where the one
    /// before it ended.
    public func feed<T, E: Error>(from fill: Fill, _ body: () throws(E) -> T) throws(E) -> T {
        try withoutActuallyEscaping(fill) { fill throws(E) in
            self.fill = fill
            defer { self.fill = nil }
            return try body()
        }
    }

    /// The table as SQLite wants it declared; the name does not count.
    var declaration: String {
        "CREATE TABLE t(\(columns.map { quotedIdentifier($0) + " INTEGER" }.joined(separator: ", ")))"
    }
}
