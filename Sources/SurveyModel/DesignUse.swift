/// How much of a wave's design its tables use.
public enum DesignUse: String, Sendable, Codable, CaseIterable, Hashable {
    /// Nothing: everybody counts as one.
    case none
    /// Weights only.
    case weights
    /// Weights, strata, clusters and, where the wave declares it, the finite population correction.
    case full
}
