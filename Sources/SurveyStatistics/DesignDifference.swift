/// The difference of two proportions under a design; nil where it is undefined.
public struct DesignDifference: Sendable, Equatable {
    /// The first proportion minus the second.
    public let estimate: Double
    /// By Taylor linearisation, with the covariance of the two.
    public let standardError: Double
    /// The difference over its standard error.
    public let t: Double
    /// Clusters minus strata with a member of either domain.
    public let degreesOfFreedom: Int
    /// Two-sided, by Student's t.
    public let p: Double
}
