/// A number that a statement is about: how many, or which share.
public struct Quantity: Sendable, Equatable {
    /// What is counted.
    public enum Counted: String, Sendable, CaseIterable, Codable {
        /// People.
        case respondents
        /// The units that they answer for, each once.
        case units
    }

    /// What a count is a share of.
    public enum Whole: Sendable, Equatable {
        /// Nothing: the quantity is the count itself.
        case none
        /// Everybody who meets these conditions; the share is of them.
        case filters([Filter])
        /// A number known from elsewhere, such as the municipalities in a zone.
        case number(Int)
    }

    /// What is counted.
    public let counted: Counted
    /// Who is counted: those who meet all of these, and the conditions of the whole.
    public let count: [Filter]
    /// What the count is a share of.
    public let whole: Whole

    /// A quantity as a publication or a list of constraints states it.
    public init(counted: Counted = .respondents, count: [Filter], of whole: Whole = .none) {
        self.counted = counted
        self.count = count
        self.whole = whole
    }

    /// Whether the quantity is a share, in percent, and not a count.
    public var isShare: Bool { whole != .none }
}
