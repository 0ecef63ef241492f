/// The table of one combination of the layers' categories; the only one where there are no layers.
public struct Panel: Sendable {
    /// Cells that were made, and may have been tested.
    struct Cells {
        var cells: [Cell]
        var rowTotals: [Cell]
        var columnTotals: [Cell]
    }

    private let counts: TableCounts
    /// Its place among the panels of all combinations.
    private let index: Int
    /// Nil until cells have more than the counts tell.
    var held: Cells?
    /// One a column and, last, of all columns; empty where counts were asked for.
    public internal(set) var means: [Mean] = []
    /// The tests of this panel, once the table was tested.
    public internal(set) var tests: [TableTest] = []

    init(_ counts: TableCounts, index: Int) {
        self.counts = counts
        self.index = index
    }

    /// The codes of the layers' categories, in the order of the layers.
    public var layer: [String] { counts.layer(index) }
    /// Row by row, and in a row column by column; one column with code nil in a one-way table.
    ///
    /// These, and the totals, are made of the counts each time that they are read.
    public var cells: [Cell] { held?.cells ?? counts.cells(index) }
    /// One a row; their column is nil.
    public var rowTotals: [Cell] { held?.rowTotals ?? counts.rowTotals(index) }
    /// One a column; their row is nil.
    public var columnTotals: [Cell] { held?.columnTotals ?? counts.columnTotals(index) }
    /// Everybody counted in the panel; row and column are nil.
    public var total: Cell { counts.total(index) }

    /// The same with its cells made, for who reads them one by one or adds to them.
    var holding: Panel {
        var panel = self
        panel.held = Cells(cells: cells, rowTotals: rowTotals, columnTotals: columnTotals)
        return panel
    }

    /// The cell of a row and a column; a total where one of them is nil.
    public func cell(row: String?, column: String?, isOneWay: Bool) -> Cell? {
        guard let row else { return column == nil ? total : columnTotals.first { $0.column == column } }
        if column == nil && !isOneWay { return rowTotals.first { $0.row == row } }
        if let held { return held.cells.first { $0.row == row && $0.column == column } }
        return counts.cell(index, row: row, column: column)
    }
}
