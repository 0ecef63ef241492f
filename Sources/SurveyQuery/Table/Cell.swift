/// One number of a cross-tab, with its percentages; nil where the whole is 0.
public struct Cell: Sendable, Equatable {
    /// The code of the row's category; nil in a column's total.
    public let row: String?
    /// The code of the column's category; nil in a row's total and in a one-way table.
    public let column: String?
    /// Respondents.
    public let n: Int
    /// The sum of their weights; `n` where there are none.
    public let weightedN: Double
    /// The sum of the squares of their weights; `n` where there are none.
    public let squaredWeights: Double
    /// Percent of the row's total.
    public let rowPercent: Double?
    /// Percent of the column's total.
    public let columnPercent: Double?
    /// Percent of everybody counted in the panel.
    public let totalPercent: Double?
    /// Percent of all answers given in the column; only where the rows are a multiple question's answers.
    public let responsePercent: Double?
    /// Residual, letters and interval, once the table was tested.
    public internal(set) var statistics: CellStatistics?
}
