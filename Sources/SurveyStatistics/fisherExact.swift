/// Fisher's exact test of a 2×2 table, two-sided: all tables with the same margins that are at most as probable as
/// this one, with a tolerance of 1e-7 of the probability. Nil for another shape, an empty row or column, a negative
/// count, or more than 2,000,000,000 respondents.
public func fisherExact(_ table: [[Int]]) -> TestResult? {
    guard table.count == 2, table.allSatisfy({ $0.count == 2 }), let counts = CountTable(table) else { return nil }
    let (row, column) = (counts.rowTotals[0], counts.columnTotals[0])
    let rest = counts.n - row - column
    let (least, most) = (max(0, -rest), min(row, column))
    let mode = min(most, max(least, (row + 1) * (column + 1) / (counts.n + 2)))
    // P(count + 1) / P(count) of the upper left cell.
    func odds(_ count: Int) -> Double {
        Double(row - count) / Double(count + 1) * (Double(column - count) / Double(rest + count + 1))
    }
    let above = products((mode..<most).lazy.map(odds))
    let below = products(stride(from: mode - 1, through: least, by: -1).lazy.map { 1 / odds($0) })
    let weights = below.reversed() + [1] + above
    let place = counts.counts[0][0] - (mode - below.count)
    let limit = weights.indices.contains(place) ? weights[place] * (1 + 1e-7) : 0
    let asExtreme = weights.reduce(0) { $1 <= limit ? $0 + $1 : $0 }
    return TestResult(.fisher, statistic: nil, p: asExtreme / weights.reduce(0, +))
}

/// The products of the first factor, the first two and so on, until nothing is left but the last bits.
private func products(_ factors: some Sequence<Double>) -> [Double] {
    var products: [Double] = []
    var product = 1.0
    for factor in factors {
        product *= factor
        guard product >= .leastNormalMagnitude else { break }
        products.append(product)
    }
    return products
}
