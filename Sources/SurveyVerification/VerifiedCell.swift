public import SurveyModel

/// One printed number of an exhibit, beside what the database gives.
public struct VerifiedCell: Sendable, Equatable {
    /// The key of the exhibit.
    public let exhibit: String
    /// The key of the row.
    public let row: String
    /// The key of the column.
    public let column: String
    /// What the number counts in.
    public let unit: PrintedUnit
    /// The printed number.
    public let printed: PrintedNumber
    /// The printed base, where there is one.
    public let base: Int?
    /// The recomputed number, not rounded unless the report added up rounded parts.
    public let computed: Double?
    /// How the two stand to each other.
    public let status: VerificationStatus
    /// The id of the conflict that explains a `source-inconsistent` number.
    public let conflict: String?
    /// Why, where the number is not reproduced.
    public let reason: String?
}
