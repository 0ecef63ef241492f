/// How the share of a category changed from one wave to another, in percentage points.
public struct TrendChange: Sendable, Equatable {
    /// How the interval and the test were made.
    public enum Method: String, Sendable {
        /// Newcombe's interval and the pooled z test: the waves are independent and everybody weighs one.
        case newcombe
        /// By linearisation over the clusters of both waves, with the covariance of those that are in both.
        case design
    }

    /// The code of the row's category.
    public let row: String
    /// The code of the column's category; nil for everybody.
    public let column: String?
    /// The later percentage minus the earlier; nil where one of them has no base.
    public let difference: Double?
    /// The ends of the 95 % confidence interval.
    public let low: Double?
    /// The upper end.
    public let high: Double?
    /// Two-sided; nil where it is undefined.
    public let p: Double?
    /// By Holm's method over all changes between the two waves that were asked for together.
    public internal(set) var adjustedP: Double?
    /// How they were made.
    public let method: Method
}
