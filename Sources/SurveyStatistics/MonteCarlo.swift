/// Pearson's X² of a table against random tables with the same margins.
public struct MonteCarlo: Sendable, Equatable {
    /// X² and the share of tables with at least as great a one, (1 + #{X²* >= X² - 1e-9}) / (samples + 1).
    public let test: TestResult
    /// The error of p by chance, √(p (1 - p) / samples).
    public let standardError: Double
    /// How many random tables there were.
    public let samples: Int
    /// The seed that gives the same tables again.
    public let seed: UInt64

    /// The seed where none is asked for.
    public static let defaultSeed: UInt64 = 2016
    /// How many random tables there are where no number is asked for.
    public static let defaultSamples = 100_000

    /// Tests a table; empty rows and columns are left out.
    ///
    /// A table so large that it would take more than 300 million random numbers gets fewer samples, at least 1,000. Nil
    /// where there is nothing to test: fewer than two rows or columns, a negative count, no samples. Throws where
    /// `isStopped` says so.
    public init?(
        _ table: [[Int]], samples: Int = Self.defaultSamples, seed: UInt64 = Self.defaultSeed,
        isStopped: () -> Bool = { false }
    ) throws(StatisticsError) {
        // So many numbers take a few seconds.
        try self.init(table, samples: samples, seed: seed, greatestEffort: 300_000_000, isStopped: isStopped)
    }

    init?(
        _ table: [[Int]], samples: Int, seed: UInt64, greatestEffort: Int, isStopped: () -> Bool
    ) throws(StatisticsError) {
        guard samples > 0, let counts = CountTable(table) else { return nil }
        var tables = RandomTables(counts, seed: seed)
        let observed = tables.statistic(counts)
        self.samples = min(samples, max(1_000, greatestEffort / tables.effort))
        var asGreat = 0
        for sample in 0..<self.samples {
            if sample % 64 == 0, isStopped() { throw .stopped }
            if tables.nextStatistic() >= observed - 1e-9 { asGreat += 1 }
        }
        let p = Double(1 + asGreat) / Double(self.samples + 1)
        test = TestResult(.monteCarlo, statistic: observed, p: p)
        standardError = (p * (1 - p) / Double(self.samples)).squareRoot()
        self.seed = seed
    }
}
