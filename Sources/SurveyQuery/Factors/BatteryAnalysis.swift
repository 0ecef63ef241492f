public import SurveyModel
public import SurveyStatistics

/// A factor analysis of a battery in the names of its wave: who is in it, what the factors are, and how groups differ.
public struct BatteryAnalysis: Sendable, Equatable {
    /// A loading smaller than this counts for nothing: a convention, as in most textbooks.
    public static let leastLoading = 0.3

    /// What was asked.
    public let request: FactorRequest
    /// The wave.
    public let wave: Wave
    /// The questions, in the order of the request; the analysis has its items in the same order.
    public let items: [BatteryItem]
    /// Respondents who meet the filters, and gave any answer.
    public let respondents: Int
    /// The numbers; of those who gave every item a valid answer.
    public let analysis: FactorAnalysis
    /// The rotated factors, by explained variance.
    public let factors: [BatteryFactor]
    /// How groups differ over the factors; nil where none were asked for.
    public let profile: FactorProfile?
    /// What a reader must know, a sentence each.
    public let notes: [Label]

    /// How many gave every item a valid answer.
    public var n: Int { analysis.respondents }
    /// How many did not.
    public var leftOut: Int { respondents - n }
    /// Whether the numbers tell of what people answered.
    public var isEvidence: Bool { wave.origin == .collected }
    /// What tests and intervals of the wave rest on.
    public var testingNote: Label { TestingNotes.origin(of: wave) }
}
