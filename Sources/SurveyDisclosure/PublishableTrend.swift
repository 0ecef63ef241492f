public import SurveyQuery

/// A trend that an audience may see. Only `DisclosureControl` makes one.
public struct PublishableTrend: Sendable {
    /// The trend. What may not be shown is not in it.
    public let trend: Trend
    /// Whom it is for.
    public let audience: Audience
}
