public import SurveyModel

/// A question in one wave.
public struct TrendPoint: Sendable {
    /// The table of the question, by the column where there is one.
    public let table: CrossTab

    /// The wave.
    public var wave: Wave { table.wave }
    /// What the wave calls the question.
    public var question: String { table.row.key }

    /// The cell of a category of the row in one of the column, or among everybody.
    public func cell(row: String, column: String?) -> Cell? { table.cell(row: row, column: column) }

    /// Everybody in a category of the column, or all who are counted.
    public func base(column: String?) -> Cell? { table.cell(row: nil, column: column) }
}
