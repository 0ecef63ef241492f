public import SurveyModel

/// What a trend is to show: a question over waves, as the newest wave that asks it names things.
public struct TrendRequest: Sendable, Equatable {
    /// The question in the rows.
    public var question: String
    /// The question or attribute whose categories are followed apart; nil for everybody together.
    public var column: String?
    /// The keys of the waves; empty for all that have answers.
    public var waves: [String]
    /// Only respondents for whom all of these hold.
    public var filters: [Filter]
    /// Whether the waves' weights are used.
    public var weight: CrossTabRequest.Weight
    /// The base rule in all waves; nil for that of the newest.
    public var baseRule: BaseRule?
    /// The year whose municipal boundaries attributes are of, in all waves; nil for the newest wave's.
    public var boundary: Int?
    /// How much of the waves' designs the tests use; nil for what each wave declares.
    public var design: DesignUse?

    /// A request for a question over waves.
    public init(
        question: String, column: String? = nil, waves: [String] = [], filters: [Filter] = [],
        weight: CrossTabRequest.Weight = .wave, baseRule: BaseRule? = nil, boundary: Int? = nil,
        design: DesignUse? = nil
    ) {
        self.question = question
        self.column = column
        self.waves = waves
        self.filters = filters
        self.weight = weight
        self.baseRule = baseRule
        self.boundary = boundary
        self.design = design
    }
}
