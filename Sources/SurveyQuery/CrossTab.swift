public import SurveyModel

/// A counted table: counts, weighted counts, percentages and bases, over full precision.
public struct CrossTab: Sendable {
    /// What was asked for.
    public let request: CrossTabRequest
    /// The wave.
    public let wave: Wave
    /// The weight that was used: none where the wave declares none.
    public let weight: CrossTabRequest.Weight
    /// The rows' question, with the categories in the order of the rows.
    public let row: TableQuestion
    /// The columns' question; nil in a one-way table.
    public let column: TableQuestion?
    /// Who is counted, and why the others are not.
    public let base: Base
    /// Row by row, and in a row column by column; one column with code nil in a one-way table.
    public let cells: [Cell]
    /// One a row; their column is nil.
    public let rowTotals: [Cell]
    /// One a column; their row is nil.
    public let columnTotals: [Cell]
    /// Everybody counted; row and column are nil.
    public let total: Cell
    /// What a reader must know.
    public let notes: [Label]

    /// The cell of a row and a column; a total where one of them is nil.
    public func cell(row: String?, column: String?) -> Cell? {
        guard let row else { return column == nil ? total : columnTotals.first { $0.column == column } }
        if column == nil && self.column != nil { return rowTotals.first { $0.row == row } }
        return cells.first { $0.row == row && $0.column == column }
    }
}
