public import SurveyQuery

/// A table that an audience may see: the only thing that renderers take.
public struct PublishableTable: Sendable {
    /// The table. What may not be shown is not in it.
    public let table: CrossTab
    /// Whom it is for.
    public let audience: Audience

    /// Decides what of a table an audience may see. The analyst sees all of it.
    public init(_ table: CrossTab, for audience: Audience) {
        self.table = table
        self.audience = audience
    }
}
