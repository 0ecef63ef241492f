public import SurveyModel
public import SurveyStatistics

/// What a factor analysis is asked for.
public struct FactorRequest: Sendable, Equatable {
    /// The key of the wave.
    public let wave: String
    /// The keys of the questions: scales, or numbers; each once.
    public let items: [String]
    /// The question, or the attribute, whose groups are compared over the factors; nil for none.
    public let by: String?
    /// Conditions that a respondent must meet to be in the analysis at all.
    public let filters: [Filter]
    /// How factors are found.
    public let extraction: FactorAnalysis.Extraction
    /// How many; nil for as many as have an eigenvalue above 1.
    public let factors: Int?

    /// A request for one analysis.
    public init(
        wave: String, items: [String], by: String? = nil, filters: [Filter] = [],
        extraction: FactorAnalysis.Extraction = .principalComponents, factors: Int? = nil
    ) {
        self.wave = wave
        var unique: [String] = []
        for item in items where !unique.contains(item) { unique.append(item) }
        self.items = unique
        self.by = by
        self.filters = filters
        self.extraction = extraction
        self.factors = factors
    }
}
