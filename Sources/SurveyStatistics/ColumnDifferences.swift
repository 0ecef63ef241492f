/// The differences between the column proportions of a table under a design, row by row.
///
/// By linearisation: in each column z = w (y - p)/W, and the covariance of two columns' Σz over clusters.
public struct ColumnDifferences: Sendable {
    /// Tables with more pairs of a cell and a column than this are not compared: the memory grows with them.
    public static let greatestTable = 1_000_000

    private let table: DesignTable
    /// Per column the sum of weights.
    private let totals: [Double]
    /// Per cell and column b, over clusters and less what strata explain, Σ cell · column b.
    private let margins: [Double]
    /// Likewise Σ cell · (the cell of its row in column b).
    private let products: [Double]
    /// Per pair of columns the clusters minus the strata with a member of both; of a column and itself, of it.
    private let degrees: [Int]

    /// Prepares the differences in one pass over the clusters; nil beyond `greatestTable`.
    public init?(_ table: DesignTable) {
        let (cells, columns) = (table.totals.count, table.columns)
        guard cells * columns <= Self.greatestTable else { return nil }
        self.table = table
        totals = (0..<columns).map { column in
            (0..<table.rows).reduce(0) { $0 + table.totals[$1 * columns + column] }
        }
        let moments = ColumnMoments(cells: cells, columns: columns)
        defer { moments.deallocate() }
        table.clusters.forEach { stratum, cells, sums in
            moments.add(cells, sums, scale: table.design.spreads[stratum].scale, degree: 1)
        }
        for (stratum, spread) in table.design.spreads.enumerated() {
            let totals = table.stratumTotals[stratum * cells..<(stratum + 1) * cells]
            let touched = (0..<cells).filter { totals[totals.startIndex + $0] > 0 }
            let sums = touched.map { totals[totals.startIndex + $0] }
            touched.map { Int32(truncatingIfNeeded: $0) }.withUnsafeBufferPointer { touched in
                sums.withUnsafeBufferPointer { moments.add(touched, $0, scale: -spread.drawback, degree: -1) }
            }
        }
        (margins, products) = (Array(moments.margins), Array(moments.products))
        degrees = Array(moments.degrees)
    }

    /// The proportion of a row in column `first` minus that in `second`; nil where a column is empty, or where there
    /// are no degrees of freedom or no variance.
    public func difference(row: Int, _ first: Int, _ second: Int) -> DesignDifference? {
        guard (0..<table.rows).contains(row), totals.indices.contains(first), totals.indices.contains(second),
            first != second, totals[first] > 0, totals[second] > 0
        else { return nil }
        let columns = table.columns
        let df =
            degrees[first * columns + first] + degrees[second * columns + second]
            - degrees[first * columns + second]
        let parts = covariance(row, first, first) + covariance(row, second, second)
        let variance = parts - 2 * covariance(row, first, second)
        // What is left of equal terms by rounding is no variance.
        guard variance > size(row, first) + size(row, second), variance.isFinite, df > 0 else { return nil }
        let (estimate, error) = (proportion(row, first) - proportion(row, second), variance.squareRoot())
        let t = estimate / error
        guard t.isFinite, let tail = studentUpperTail(t.magnitude, df: Double(df)) else { return nil }
        return DesignDifference(
            estimate: estimate, standardError: error, t: t, degreesOfFreedom: df, p: min(1, 2 * tail))
    }

    private func proportion(_ row: Int, _ column: Int) -> Double {
        table.totals[row * table.columns + column] / totals[column]
    }

    private func covariance(_ row: Int, _ first: Int, _ second: Int) -> Double {
        let (one, other) = (row * table.columns + first, row * table.columns + second)
        let (p, q) = (proportion(row, first), proportion(row, second))
        let sum =
            products[one * table.columns + second] - q * margins[one * table.columns + second]
            - p * margins[other * table.columns + first] + p * q * square(first, second)
        return sum / totals[first] / totals[second]
    }

    /// How large rounding can make the variance of one proportion where there is none.
    private func size(_ row: Int, _ column: Int) -> Double {
        let p = proportion(row, column)
        return p * p * square(column, column).magnitude / totals[column] / totals[column] * 1e-14
    }

    /// Σ (column · column).
    private func square(_ first: Int, _ second: Int) -> Double {
        (0..<table.rows).reduce(0) { $0 + margins[($1 * table.columns + first) * table.columns + second] }
    }
}
