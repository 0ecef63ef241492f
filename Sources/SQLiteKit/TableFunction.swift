/// A function for SQL that gives a table: `SELECT … FROM name(a, b)`, or `FROM name WHERE parameter = a`.
public struct TableFunction {
    /// A column of the table.
    public struct Column: Sendable {
        let name: String
        let type: String

        /// - Parameter type: as in CREATE TABLE; it decides how SQL compares the column, not what it holds.
        public init(_ name: String, _ type: String) {
            self.name = name
            self.type = type
        }
    }

    /// An argument, which SQL sees as a hidden column.
    public struct Parameter: Sendable {
        let name: String
        let isRequired: Bool

        /// - Parameter isRequired: whether SQL without it fails, with a sentence.
        public init(_ name: String, isRequired: Bool) {
            self.name = name
            self.isRequired = isRequired
        }
    }

    /// Makes the rows: an argument per parameter, nil where SQL gives none and `.null` where it gives NULL; a value
    /// per column. The connection is the one that the statement runs on.
    public typealias Rows = (Connection, [Value?]) throws(FunctionError) -> [[Value]]

    let name: String
    let columns: [Column]
    let parameters: [Parameter]
    let rows: Rows

    /// - Parameter parameters: at most 31, in the order of the call's arguments.
    public init(_ name: String, columns: [Column], parameters: [Parameter], rows: @escaping Rows) {
        self.name = name
        self.columns = columns
        self.parameters = parameters
        self.rows = rows
    }

    /// The table as SQLite wants it declared; the name does not count.
    var declaration: String {
        let visible = columns.map { "\(quotedIdentifier($0.name)) \($0.type)" }
        let hidden = parameters.map { "\(quotedIdentifier($0.name)) HIDDEN" }
        return "CREATE TABLE t(\((visible + hidden).joined(separator: ", ")))"
    }

    /// "crosstab needs wave and row", or nil when nothing that is required is missing.
    func complaint(given: (Int) -> Bool) -> String? {
        guard parameters.indices.contains(where: { parameters[$0].isRequired && !given($0) }) else { return nil }
        let names = parameters.filter(\.isRequired).map(\.name)
        let last = names.suffix(1).joined()
        return "\(name) needs " + (names.count < 2 ? last : names.dropLast().joined(separator: ", ") + " and " + last)
    }
}
