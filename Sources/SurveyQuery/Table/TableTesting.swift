public import SurveyModel
public import SurveyStatistics

/// How a table was tested: what its intervals are of, and what they take account of.
public struct TableTesting: Sendable, Equatable {
    /// What intervals and standard errors are of.
    public let percentage: PercentageBase
    /// What tests and intervals take account of.
    public let design: DesignUse
    /// How the p-values behind the letters were adjusted for the number of comparisons.
    public let adjustment: Adjustment
    /// Whether the design has a variance; without one there are no tests and intervals, and a note says why.
    public let hasVariance: Bool
    /// What a reader of tests and intervals must know, a sentence each.
    public let notes: [Label]
}
