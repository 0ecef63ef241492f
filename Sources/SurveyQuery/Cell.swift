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
    /// Percent of the row's total.
    public let rowPercent: Double?
    /// Percent of the column's total.
    public let columnPercent: Double?
    /// Percent of everybody counted.
    public let totalPercent: Double?
    /// Percent of all answers given in the column; only where the rows are a multiple question's answers.
    public let responsePercent: Double?
}
