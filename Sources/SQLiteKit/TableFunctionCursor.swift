/// One running call of a table function: SQLite holds one reference, from opening to closing.
final class TableFunctionCursor {
    private var arguments: [Value?] = []
    private var rows: [[Value]] = []
    private(set) var position = 0

    var isAtEnd: Bool { position >= rows.count }

    /// Begins anew: SQLite calls one cursor for each row of a join.
    func start(_ module: TableFunctionModule, _ arguments: [Value?]) throws(FunctionError) {
        position = 0
        rows = []
        self.arguments = arguments
        rows = try module.rows(arguments)
    }

    func advance() {
        position += 1
    }

    /// A column of the current row; the parameters follow the columns.
    func value(_ column: Int) -> Value {
        guard rows.indices.contains(position) else { return .null }
        let row = rows[position]
        if row.indices.contains(column) { return row[column] }
        let parameter = column - row.count
        return arguments.indices.contains(parameter) ? arguments[parameter] ?? .null : .null
    }
}
