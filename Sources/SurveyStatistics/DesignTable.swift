/// A two-way table of respondents sampled by a design.
///
/// Respondents without a cell are outside: the table is a domain of the design, as R's `subset` makes it. The number
/// of clusters in a stratum stays the design's, and a cluster without members counts as 0.
public struct DesignTable: Sendable {
    /// The number of rows.
    public let rows: Int
    /// The number of columns.
    public let columns: Int
    /// Per cell, row by row, the number of respondents.
    public let counts: [Int]
    /// Per cell the sum of weights.
    public let totals: [Double]
    let design: SurveyDesign
    let cells: [Int?]
    /// Per cell the sum of squared weights.
    let squares: [Double]
    /// Per stratum and cell the sum of weights.
    let stratumTotals: [Double]

    /// A table of `rows` by `columns`; `cells` holds each respondent's row * columns + column, or nil for a respondent
    /// who is outside, as one is whose cell is not in the table.
    public init(_ design: SurveyDesign, cells: [Int?], rows: Int, columns: Int) {
        let cellCount = max(0, rows) * max(0, columns)
        var (counts, totals) = ([Int](repeating: 0, count: cellCount), [Double](repeating: 0, count: cellCount))
        var squares = totals
        var stratumTotals = [Double](repeating: 0, count: cellCount * design.spreads.count)
        var inside = [Int?](repeating: nil, count: design.weights.count)
        for (respondent, cell) in zip(inside.indices, cells) {
            guard let cell, cell >= 0, cell < cellCount else { continue }
            let weight = design.weights[respondent]
            inside[respondent] = cell
            counts[cell] += 1
            totals[cell] += weight
            squares[cell] += weight * weight
            stratumTotals[design.strata[respondent] * cellCount + cell] += weight
        }
        (self.rows, self.columns, self.design) = (max(0, rows), max(0, columns), design)
        (self.cells, self.counts, self.totals) = (inside, counts, totals)
        (self.squares, self.stratumTotals) = (squares, stratumTotals)
    }

    /// Clusters minus strata with a member in the table.
    public var degreesOfFreedom: Int { design.degreesOfFreedom { cells[$0] != nil } }
}
