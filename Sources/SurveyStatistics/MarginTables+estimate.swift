internal import RealModule

extension MarginTables {
    /// The logarithm of about how many tables there are, at most: seldom twice as many as there really are, and with
    /// very unequal totals far fewer.
    static func logEstimate(_ counts: CountTable, _ logFactorials: LogFactorials) -> Double {
        min(
            logEstimate(counts.rowTotals, counts.columnTotals, logFactorials),
            logEstimate(counts.columnTotals, counts.rowTotals, logFactorials))
    }

    /// Gail and Mantel's approximation (1977): all ways to fill each column, times the normal density of those that
    /// add up to the rows.
    private static func logEstimate(
        _ rowTotals: [Int], _ columnTotals: [Int], _ logFactorials: LogFactorials
    ) -> Double {
        let (rows, n) = (Double(rowTotals.count), rowTotals.reduce(0.0) { $0 + Double($1) })
        let others = rowTotals.count - 1
        let ways = columnTotals.reduce(0) {
            $0 + logFactorials[$1 + others] - logFactorials[$1] - logFactorials[others]
        }
        let sum = columnTotals.reduce(0) { $0 + Double($1) * (Double($1) + rows) }
        let variance = sum * (rows - 1) / (rows * rows * (rows + 1))
        let squares = rowTotals.reduce(0) { $0 + Double($1) * Double($1) } - n * n / rows
        let scale = (rows - 1) / (2 * variance * rows)
        return ways + Double.log(rows) / 2 + (rows - 1) / 2 * Double.log(scale / Double.pi) - scale * squares
    }
}
