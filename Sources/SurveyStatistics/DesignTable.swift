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
    /// The sums of each cluster.
    let clusters: ClusterSums
    /// Per cell the sum of squared weights.
    let squares: [Double]
    /// Per stratum and cell the sum of weights.
    let stratumTotals: [Double]

    /// A table of `rows` by `columns`; `cells` holds each respondent's row * columns + column, or nil for a respondent
    /// who is outside, as one is whose cell is not in the table.
    public init(_ design: SurveyDesign, cells: [Int?], rows: Int, columns: Int) {
        self.init(
            design, places: cells.map { $0.flatMap { Int32(exactly: $0) } ?? -1 }, rows: rows, columns: columns)
    }

    /// The same of `places`, which holds each respondent's cell, or -1 outside: a quarter of the memory.
    public init(_ design: SurveyDesign, places: [Int32], rows: Int, columns: Int) {
        let cellCount = max(0, rows) * max(0, columns)
        var counts = [Int](repeating: 0, count: cellCount)
        var squares = [Double](repeating: 0, count: cellCount)
        for (place, weight) in zip(places, design.weights) where place >= 0 && place < cellCount {
            counts[Int(place)] += 1
            squares[Int(place)] += weight * weight
        }
        let clusters = ClusterSums(design, cells: places, cellCount: cellCount)
        var totals = [Double](repeating: 0, count: cellCount)
        var stratumTotals = [Double](repeating: 0, count: cellCount * design.spreads.count)
        clusters.forEach { stratum, cells, sums in
            for (cell, sum) in zip(cells, sums) {
                totals[Int(cell)] += sum
                stratumTotals[stratum * cellCount + Int(cell)] += sum
            }
        }
        (self.rows, self.columns, self.design) = (max(0, rows), max(0, columns), design)
        (self.counts, self.totals, self.squares) = (counts, totals, squares)
        (self.clusters, self.stratumTotals) = (clusters, stratumTotals)
    }

    /// Clusters minus strata with a member in the table.
    public var degreesOfFreedom: Int {
        let cellCount = totals.count
        // Weights are above 0: a sum of 0 is a stratum without members.
        let strata = design.spreads.indices.count { stratum in
            (0..<cellCount).contains { stratumTotals[stratum * cellCount + $0] > 0 }
        }
        return clusters.strata.count - strata
    }
}
