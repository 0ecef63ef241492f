public import SurveyQuery

/// Decides what of a table an audience may see: the one maker of publishable tables.
public struct DisclosureControl: Sendable {
    private let audience: Audience

    /// Control for one audience.
    public init(for audience: Audience) { self.audience = audience }

    /// What the audience may see of a table; the analyst sees all of it.
    public func publish(_ table: CrossTab) -> PublishableTable { PublishableTable(table: table, audience: audience) }

    /// What the audience may see of a trend; the analyst sees all of it.
    public func publish(_ trend: Trend) -> PublishableTrend { PublishableTrend(trend: trend, audience: audience) }
}
