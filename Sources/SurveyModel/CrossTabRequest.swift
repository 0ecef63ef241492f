/// What a cross-tab is asked to count. Names waves, questions and options, and nothing of SQLite.
public struct CrossTabRequest: Sendable, Equatable {
    /// Whether the respondents' weights are used.
    public enum Weight: String, Sendable, CaseIterable, Codable {
        /// Every respondent counts one.
        case none
        /// The weight that the wave declares; one where it declares none.
        case wave
    }

    /// The key of the wave.
    public let wave: String
    /// The key of the question whose categories are the rows.
    public let row: String
    /// The key of the question whose categories are the columns; nil for a one-way table.
    public let column: String?
    /// Conditions that a respondent must meet to be in the table at all.
    public let filters: [Filter]
    /// The weight.
    public let weight: Weight

    /// A request for one table.
    public init(
        wave: String, row: String, column: String? = nil, filters: [Filter] = [], weight: Weight = .wave
    ) {
        self.wave = wave
        self.row = row
        self.column = column
        self.filters = filters
        self.weight = weight
    }
}
