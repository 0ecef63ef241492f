/// The questions of a factor analysis, and how many factors are taken.
public struct FactorBattery: Sendable, Equatable, Codable {
    /// The keys of the questions, which are scales or numbers; each once.
    public let items: [String]
    /// How many factors; nil for as many as have an eigenvalue above 1 (Kaiser's rule).
    public let factors: Int?

    /// A battery as the publication's file describes it.
    public init(items: [String], factors: Int? = nil) {
        self.items = items
        self.factors = factors
    }
}
