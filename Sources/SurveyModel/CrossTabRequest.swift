/// What a cross-tab is asked to count. Names waves, questions and options, and nothing of SQLite.
///
/// Where it names a question it may name an attribute of the respondent's unit instead, such as `county`.
public struct CrossTabRequest: Sendable, Equatable {
    /// Whether the respondents' weights are used.
    public enum Weight: String, Sendable, CaseIterable, Codable {
        /// Every respondent counts one.
        case none
        /// The weight that the wave declares; one where it declares none.
        case wave
    }

    /// What the table tells of the row's question.
    public enum Summary: String, Sendable, CaseIterable, Codable {
        /// Counts and percentages; of a number question means, as it has nothing to count.
        case counts
        /// Means and quantiles, by column; a scale's options count 1, 2, 3 … in their order.
        case means
    }

    /// The key of the wave.
    public let wave: String
    /// The key of the question whose categories are the rows.
    public let row: String
    /// The key of the question whose categories are the columns; nil for a one-way table.
    public let column: String?
    /// The keys of the questions that the table is split by: one panel for every combination of their categories.
    public let layers: [String]
    /// Conditions that a respondent must meet to be in the table at all.
    public let filters: [Filter]
    /// The weight.
    public let weight: Weight
    /// What tests and intervals take account of; nil for what the wave declares.
    public let design: DesignUse?
    /// By question: the base rule to use in the place of the question's own.
    public let baseRules: [String: BaseRule]
    /// Nets beside those of the questions.
    public let nets: [RequestedNet]
    /// The year whose municipalities attributes are of; nil for that of the wave's boundary date.
    public let boundary: Int?
    /// Counts or means.
    public let summary: Summary

    /// A request for one table.
    public init(
        wave: String, row: String, column: String? = nil, layers: [String] = [], filters: [Filter] = [],
        weight: Weight = .wave, design: DesignUse? = nil, baseRules: [String: BaseRule] = [:],
        nets: [RequestedNet] = [], boundary: Int? = nil, summary: Summary = .counts
    ) {
        self.wave = wave
        self.row = row
        self.column = column
        self.layers = layers
        self.filters = filters
        self.weight = weight
        self.design = design
        self.baseRules = baseRules
        self.nets = nets
        self.boundary = boundary
        self.summary = summary
    }

    /// The same request for another row and column, with the base rules and nets of its own questions only.
    public func with(row: String, column: String?) -> CrossTabRequest {
        let keys = [row] + (column.map { [$0] } ?? []) + layers
        return CrossTabRequest(
            wave: wave, row: row, column: column, layers: layers, filters: filters, weight: weight, design: design,
            baseRules: baseRules.filter { keys.contains($0.key) }, nets: nets.filter { keys.contains($0.question) },
            boundary: boundary, summary: summary)
    }
}
