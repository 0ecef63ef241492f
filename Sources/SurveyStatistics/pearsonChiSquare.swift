/// Pearson's chi-square of a table of counts, rows of equal length, without Yates' correction. Empty rows and columns
/// add nothing; a table without counts gives 0.
public func pearsonChiSquare(_ counts: [[Double]]) -> Double {
    let rowTotals = counts.map { $0.reduce(0, +) }
    let columnTotals = counts.reduce(into: [Double](repeating: 0, count: counts.first?.count ?? 0)) { totals, row in
        for (column, count) in zip(totals.indices, row) { totals[column] += count }
    }
    let total = rowTotals.reduce(0, +)
    var sum = 0.0
    for (row, rowTotal) in zip(counts, rowTotals) {
        for (count, columnTotal) in zip(row, columnTotals) where rowTotal > 0 && columnTotal > 0 {
            let expected = rowTotal * columnTotal / total
            sum += (count - expected) * (count - expected) / expected
        }
    }
    return sum
}
