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
        // It is never stopped: every test ends by itself, within its effort.
        self.init(table.isSparse ? (try? SparseTest(counts))?.test : table.pearson())
    }

    private init(_ result: TestResult?) {
        self.init(name: result?.name.rawValue, statistic: result?.statistic, df: result?.df, p: result?.p)
    }
}
