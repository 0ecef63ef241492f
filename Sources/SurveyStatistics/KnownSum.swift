/// A sum of unknown whole numbers that is known for certain, such as a printed base.
public struct KnownSum: Sendable, Equatable {
    /// The sum.
    public let count: Int
    /// The indices of the unknowns that add up to it, each once.
    public let unknowns: [Int]

    /// The unknowns add up to `count`.
    public init(_ count: Int, unknowns: [Int]) {
        self.count = count
        self.unknowns = unknowns
    }
}
