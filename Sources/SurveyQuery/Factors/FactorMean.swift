/// The scores of one group on one factor; those of all complete answers have mean 0.
public struct FactorMean: Sendable, Equatable {
    /// The factor's number, from 1.
    public let factor: Int
    /// The code of the group.
    public let group: String
    /// Respondents.
    public let n: Int
    /// Their mean score; nil for nobody, and where there are no scores.
    public let mean: Double?
    /// The 95 % confidence interval of the mean, by Student's t; nil for fewer than two.
    public let low: Double?
    /// Its upper end.
    public let high: Double?
}
