/// A mean or a proportion of a domain, with how sure one is of it under the design; nil where that is undefined.
public struct DesignEstimate: Sendable, Equatable {
    /// The mean; a proportion is between 0 and 1.
    public let estimate: Double
    /// The respondents of the domain.
    public let n: Int
    /// Their sum of weights.
    public let weight: Double
    /// The clusters with a member of the domain, minus the strata with one.
    public let degreesOfFreedom: Int
    /// By Taylor linearisation; nil where all members are in one cluster.
    public let standardError: Double?
    /// The variance over that of a simple random sample, drawn with replacement, of the same size: R's
    /// `svymean(deff = "replace")`. It is the same at any scale of the weights. R's `deff = TRUE`, without replacement,
    /// is this times W/(W - n) for a sum of weights W, and means something only where weights add to the population.
    public let deff: Double?
    /// The confidence interval.
    public let interval: ConfidenceInterval?
}
