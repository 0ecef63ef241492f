/// One of the ways to read a claim, held against what a conflict has for certain.
public struct VerifiedReading: Sendable, Equatable {
    /// The id of the claim, or the place of the cell.
    public let claim: String
    /// How it is read.
    public let reading: String
    /// Whether whole numbers give it together with everything that is certain.
    public let isPossible: Bool
    /// The arithmetic.
    public let reason: String
}
