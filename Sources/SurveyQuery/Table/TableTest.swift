public import SurveyModel
public import SurveyStatistics

/// A test of a panel, or of one item of a multiple question, with the reason why it was made.
public struct TableTest: Sendable, Equatable {
    /// Name, statistic, degrees of freedom, p.
    public let result: TestResult
    /// The code of the multiple question's item that it tests, ticked against not; nil for the whole panel.
    public let item: String?
    /// Whether it is the one that a report should print.
    public let isChosen: Bool
    /// Why it was chosen, or why it was not.
    public let reason: Label
    /// p adjusted for the number of items (Holm); nil where there are none.
    public internal(set) var adjustedP: Double?
    /// For Pearson's: Cramér's V, plain and bias-corrected, and the least expected count.
    public internal(set) var association: Association?
    /// For Monte Carlo: how many tables were drawn, from which seed, and the standard error of p.
    public internal(set) var simulation: Simulation?

    /// Cramér's V of a table, and how sparse it is.
    public struct Association: Sendable, Equatable {
        /// Cramér's V.
        public let cramersV: Double?
        /// Cramér's V with Bergsma's correction for bias.
        public let cramersVCorrected: Double?
        /// The least expected count.
        public let minimumExpected: Double?
    }

    /// How a p-value was simulated.
    public struct Simulation: Sendable, Equatable {
        /// The number of random tables.
        public let samples: Int
        /// The seed.
        public let seed: UInt64
        /// The standard error of p.
        public let standardError: Double
    }
}
