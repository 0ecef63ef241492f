/// The table of one combination of the layers' categories; the only one where there are no layers.
public struct Panel: Sendable {
    /// The codes of the layers' categories, in the order of the layers.
    public let layer: [String]
    /// Row by row, and in a row column by column; one column with code nil in a one-way table.
    public internal(set) var cells: [Cell]
    /// One a row; their column is nil.
    public internal(set) var rowTotals: [Cell]
    /// One a column; their row is nil.
    public internal(set) var columnTotals: [Cell]
    /// Everybody counted in the panel; row and column are nil.
    public let total: Cell
    /// One a column and, last, of all columns; empty where counts were asked for.
    public internal(set) var means: [Mean]
    /// The tests of this panel, once the table was tested.
    public internal(set) var tests: [TableTest] = []

    /// The cell of a row and a column; a total where one of them is nil.
    public func cell(row: String?, column: String?, isOneWay: Bool) -> Cell? {
        guard let row else { return column == nil ? total : columnTotals.first { $0.column == column } }
        if column == nil && !isOneWay { return rowTotals.first { $0.row == row } }
        return cells.first { $0.row == row && $0.column == column }
    }
}
