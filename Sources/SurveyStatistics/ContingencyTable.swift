internal import RealModule

/// A two-way table of counts, whole or weighted, and what the usual tests ask of it. Empty rows and columns stay in
/// the table and are left out of every test; what is undefined, as with a single row, is nil.
public struct ContingencyTable: Sendable, Equatable {
    /// The counts, row by row.
    public let counts: [[Double]]
    /// The total of each row.
    public let rowTotals: [Double]
    /// The total of each column.
    public let columnTotals: [Double]
    /// The total of all.
    public let n: Double

    /// A table; nil for rows of unequal length and for counts that are negative or no number.
    public init?(_ counts: [[Double]]) {
        let width = counts.first?.count ?? 0
        guard counts.allSatisfy({ $0.count == width && $0.allSatisfy { $0 >= 0 } }) else { return nil }
        self.counts = counts
        rowTotals = counts.map { $0.reduce(0, +) }
        columnTotals = (0..<width).map { column in counts.reduce(0) { $0 + $1[column] } }
        n = rowTotals.reduce(0, +)
        guard n.isFinite else { return nil }
    }

    /// The number of rows and columns that are not empty.
    private var size: (rows: Int, columns: Int) {
        (rowTotals.count { $0 > 0 }, columnTotals.count { $0 > 0 })
    }

    /// (R - 1)(C - 1) of the rows and columns that are not empty; 0 where there is nothing to test.
    public var df: Int { max(0, size.rows - 1) * max(0, size.columns - 1) }

    /// The counts that the margins alone would give, in the shape of the table.
    public var expected: [[Double]] {
        rowTotals.map { row in columnTotals.map { n > 0 ? row / n * $0 : 0 } }
    }

    /// The expected counts of the cells that are in the tests.
    private var tested: [Double] { expected.flatMap { $0 }.filter { $0 > 0 } }

    /// The least expected count; nil for a table without counts.
    public var minimumExpected: Double? { tested.min() }

    /// How many of the cells, from 0 to 1, have an expected count below 5; nil for a table without counts.
    public var shareOfExpectedUnder5: Double? {
        let tested = tested
        return tested.isEmpty ? nil : Double(tested.count { $0 < 5 }) / Double(tested.count)
    }

    /// Whether a chi-square is not to be trusted: an expected count below 1, or more than 20 % of them below 5.
    public var isSparse: Bool {
        let tested = tested
        return tested.contains { $0 < 1 } || 5 * tested.count { $0 < 5 } > tested.count
    }

    /// Pearson's X² of independence, without Yates' correction.
    public func pearson() -> TestResult { chiSquare(.pearson, pearsonChiSquare(counts)) }

    /// The likelihood ratio G² = 2 Σ O log(O/E).
    public func likelihoodRatio() -> TestResult {
        var sum = 0.0
        for (row, expectedRow) in zip(counts, expected) {
            for (count, expected) in zip(row, expectedRow) where count > 0 && expected > 0 {
                sum += count * Double.log(count / expected)
            }
        }
        return chiSquare(.likelihoodRatio, max(0, 2 * sum))
    }

    private func chiSquare(_ name: TestName, _ statistic: Double) -> TestResult {
        guard df > 0 else { return TestResult(name, statistic: nil, df: 0, p: nil) }
        return TestResult(
            name, statistic: statistic, df: Double(df), p: chiSquareUpperTail(statistic, df: Double(df)))
    }

    /// Cramér's V, from 0 to 1.
    public var cramersV: Double? {
        let (rows, columns) = size
        guard df > 0 else { return nil }
        let square = pearsonChiSquare(counts) / n / Double(min(rows, columns) - 1)
        return square.isFinite ? min(1, square.squareRoot()) : nil
    }

    /// Cramér's V corrected for its bias (Bergsma 2013); nil also where there are too few respondents for it.
    public var cramersVCorrected: Double? {
        guard df > 0, n > 1 else { return nil }
        func corrected(_ levels: Int) -> Double {
            let less = Double(levels - 1)
            return less - less * less / (n - 1)
        }
        let least = min(corrected(size.rows), corrected(size.columns))
        let square = max(0, pearsonChiSquare(counts) / n - Double(df) / (n - 1)) / least
        return least > 0 && square.isFinite ? square.squareRoot() : nil
    }

    /// The adjusted standardised residuals (O - E) / √(E (1 - r/n) (1 - c/n)), in the shape of the table; nil in empty
    /// rows and columns and where a row or a column holds everybody.
    public var adjustedResiduals: [[Double?]] {
        zip(counts, rowTotals).map { row, rowTotal in
            zip(row, columnTotals).map { count, columnTotal in
                let expected = rowTotal / n * columnTotal
                let residual =
                    (count - expected) / (expected * ((n - rowTotal) / n) * ((n - columnTotal) / n)).squareRoot()
                return residual.isFinite ? residual : nil
            }
        }
    }
}
