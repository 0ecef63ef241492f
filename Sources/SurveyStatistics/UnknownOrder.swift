/// A statement that one share of unknown whole numbers is more than another.
public struct UnknownOrder: Sendable, Equatable {
    /// The greater share.
    public let more: UnknownShare
    /// The lesser share.
    public let than: UnknownShare

    /// The first share is more than the second.
    public init(_ more: UnknownShare, moreThan than: UnknownShare) {
        self.more = more
        self.than = than
    }

    /// Whether numbers with such sums can meet it; exact where each number is known.
    func isPossible(_ sum: ([Int]) -> ClosedRange<Int>) -> Bool {
        guard let more = more.reach(sum), let than = than.reach(sum) else { return false }
        return than.least < more.greatest
    }
}
