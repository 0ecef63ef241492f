public import SurveyModel

/// One statement of the running text, beside what the database gives.
public struct VerifiedClaim: Sendable, Equatable {
    /// The claim's id.
    public let id: String
    /// The chapter it stands in.
    public let chapter: String
    /// The key of the exhibit it is about, where the text names one.
    public let exhibit: String?
    /// What it says, in our own words.
    public let text: Label
    /// What kind of statement it is.
    public let kind: Claim.Kind
    /// What its number counts in.
    public let unit: PrintedUnit
    /// The printed number, where the claim has one.
    public let printed: PrintedNumber?
    /// The printed base, where there is one.
    public let base: Int?
    /// The recomputed number, not rounded unless the report added up rounded parts: the share or count, how many times
    /// the second quantity of an order the first is, chi-square, the p of a test, or the number of factors. Nil for a
    /// claim of several statements, and of what makes a factor.
    public let computed: Double?
    /// How the two stand to each other.
    public let status: VerificationStatus
    /// The id of the conflict that explains a `source-inconsistent` claim.
    public let conflict: String?
    /// Why, where the claim is not reproduced.
    public let reason: String?
    /// How the claim was read where its words allow more than one reading.
    public let reading: String?
    /// Whether it is about a test or a factor analysis, which is evidence only of answers that were collected.
    public let restsOnTest: Bool
}
