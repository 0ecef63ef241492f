import SurveyStatistics

extension MeasuredTest {
    /// The test of a table of counts that the footnote of a cross-tab would report: chi-square where the expected counts
    /// allow it, else an exact test, or Monte Carlo where there are too many tables to list.
    init(_ counts: [[Int]]) {
        let table = ContingencyTable(counts.map { $0.map(Double.init) })
        guard let table, table.df > 0 else {
            self.init(nil)
            return
        }
        self.init(table.isSparse ? Self.exact(counts) : table.pearson())
    }

    /// Empty rows and columns have nothing to test.
    private static func exact(_ counts: [[Int]]) -> TestResult? {
        let rows = counts.filter { $0.contains { $0 > 0 } }
        let columns = (rows.first ?? []).indices.filter { column in rows.contains { $0[column] > 0 } }
        let kept = rows.map { row in columns.map { row[$0] } }
        if let fisher = fisherExact(kept) { return fisher }
        // Neither is stopped: both end by themselves, within their effort.
        if let exact = try? FisherFreemanHalton(kept) { return exact.test }
        return (try? MonteCarlo(kept))?.test
    }

    private init(_ result: TestResult?) {
        self.init(name: result?.name.rawValue, statistic: result?.statistic, df: result?.df, p: result?.p)
    }
}
