/// A registered table function: SQLite holds one reference for the module, and one for each table of it.
final class TableFunctionModule {
    let function: TableFunction
    // A connection owns its modules; the other way round it would never close. A borrowed one owns nothing.
    private weak var owner: Connection?
    private let borrower: Connection?

    init(_ function: TableFunction, on connection: Connection) {
        self.function = function
        owner = connection
        borrower = connection.isBorrowed ? connection : nil
    }

    /// The rows for the arguments, each as wide as the table.
    func rows(_ arguments: [Value?]) throws(FunctionError) -> [[Value]] {
        guard let connection = owner else { throw FunctionError("\(function.name): the connection is closed") }
        let rows = try function.rows(connection, arguments)
        if let row = rows.first(where: { $0.count != function.columns.count }) {
            throw FunctionError("\(function.name) made \(row.count) values for \(function.columns.count) columns")
        }
        return rows
    }
}
