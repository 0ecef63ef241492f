public import SurveyQuery

/// A table that an audience may see: the only thing that renderers of tables take. Only `DisclosureControl` makes one.
public struct PublishableTable: Sendable {
    /// The table. What may not be shown is not in it.
    public let table: CrossTab
    /// Whom it is for.
    public let audience: Audience
}
