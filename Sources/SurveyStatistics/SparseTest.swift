/// The test of a table of counts whose expected counts are too small for chi-square: Fisher's of a 2×2 table, else the
/// enumeration of Fisher, Freeman and Halton within its effort, else Monte Carlo. The name of the test tells which.
public struct SparseTest: Sendable, Equatable {
    /// The test.
    public let test: TestResult
    /// The random tables, where there were any.
    public let simulation: MonteCarlo?

    /// Tests a table without its empty rows and columns; nil where there is nothing to test. Throws where `isStopped`
    /// says so.
    ///
    /// - Parameter samples: how many random tables there are at the most.
    public init?(
        _ table: [[Int]], samples: Int = MonteCarlo.defaultSamples, isStopped: () -> Bool = { false }
    ) throws(StatisticsError) {
        let rows = table.filter { $0.contains { $0 > 0 } }
        let columns = (rows.first ?? []).indices.filter { column in
            rows.contains { $0.indices.contains(column) && $0[column] > 0 }
        }
        let kept = rows.map { row in columns.map { row.indices.contains($0) ? row[$0] : 0 } }
        if let fisher = fisherExact(kept) {
            (test, simulation) = (fisher, nil)
        } else if let exact = try FisherFreemanHalton(kept, isStopped: isStopped) {
            (test, simulation) = (exact.test, nil)
        } else {
            guard let simulated = try MonteCarlo(kept, samples: samples, isStopped: isStopped) else { return nil }
            (test, simulation) = (simulated.test, simulated)
        }
    }
}
