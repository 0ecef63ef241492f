/// A share of unknown whole numbers: some of them, of those and others.
public struct UnknownShare: Sendable, Equatable {
    /// The indices of the unknowns that are counted, each once.
    public let part: [Int]
    /// The indices of the unknowns that it is a share of, each once.
    public let whole: [Int]

    /// A share; what is counted must be in the whole.
    public init(part: [Int], whole: [Int]) {
        self.part = part
        self.whole = whole
    }

    /// The least and the greatest share that numbers can have, where `sum` gives the least and greatest sum of those at
    /// some indices; nil where the whole can only be nobody.
    func reach(_ sum: ([Int]) -> ClosedRange<Int>) -> (least: Ratio, greatest: Ratio)? {
        let counted = sum(part)
        let rest = sum(whole.filter { !part.contains($0) })
        guard counted.upperBound + rest.upperBound > 0 else { return nil }
        let least =
            counted.lowerBound + rest.upperBound > 0
            ? Ratio(counted.lowerBound, of: counted.lowerBound + rest.upperBound) : Ratio(1, of: 1)
        let greatest =
            counted.upperBound + rest.lowerBound > 0
            ? Ratio(counted.upperBound, of: counted.upperBound + rest.lowerBound) : Ratio(0, of: 1)
        return (least, greatest)
    }
}
