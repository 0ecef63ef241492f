public import SurveyModel

/// What arithmetic says of a conflict that the publication lists.
public struct VerifiedConflict: Sendable, Equatable {
    /// The conflict's id.
    public let id: String
    /// What it is about, in our own words.
    public let text: Label
    /// Whether no whole numbers give all its values as exact shares and counts, in all their readings at once. One that is
    /// not confirmed excuses nothing.
    public let isConfirmed: Bool
    /// The arithmetic, and the smallest change that would mend it.
    public let reason: String
    /// The readings that it lists, each by itself; none where every value is certain.
    public let readings: [VerifiedReading]
}
