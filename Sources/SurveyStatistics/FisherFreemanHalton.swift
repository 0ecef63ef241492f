internal import RealModule

/// The exact test of a table of any size, of Fisher, Freeman and Halton, by enumeration: all tables with the same
/// margins that are at most as probable as this one, with a tolerance of 1e-7 of the probability.
public struct FisherFreemanHalton: Sendable, Equatable {
    /// The test: it has a p and no statistic.
    public let test: TestResult
    /// How many tables have the same margins.
    public let tables: Int

    /// Tests a table; empty rows and columns are left out.
    ///
    /// Nil beyond the effort, which counts the numbers tried in cells (the default takes some 30 milliseconds), at once
    /// where an estimate says that there are ten times as many tables; nil also where there is nothing to test: fewer
    /// than two rows or columns, a negative count. Throws where `isStopped` says so.
    public init?(
        _ table: [[Int]], effort: Int = 2_000_000, isStopped: () -> Bool = { false }
    ) throws(StatisticsError) {
        guard effort > 0, let counts = CountTable(table) else { return nil }
        let logFactorials = LogFactorials(greatest: counts.n)
        // Each table takes a number or more: no use to begin where there are many times too many.
        guard MarginTables.logEstimate(counts, logFactorials) < Double.log(10 * Double(effort)) else { return nil }
        func sum(_ numbers: some Sequence<Int>) -> Double { numbers.reduce(0) { $0 + logFactorials[$1] } }
        // P(table) = Π r! Π c! / (n! Π x!), so that the least probable tables have the greatest Σ log x!.
        let scale = sum(counts.rowTotals) + sum(counts.columnTotals) - logFactorials[counts.n]
        let least = sum(counts.counts.joined()) - 1e-7
        var p = 0.0
        var enumeration = MarginTables(counts, logFactorials)
        let tables = try enumeration.visit(effort: effort, isStopped: isStopped) { cells in
            if cells >= least { p += Double.exp(scale - cells) }
        }
        guard let tables else { return nil }
        test = TestResult(.fisherFreemanHalton, statistic: nil, p: min(1, p))
        self.tables = tables
    }
}
