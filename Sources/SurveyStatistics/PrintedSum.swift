/// A printed number and the unknown whole numbers that add up to it.
public struct PrintedSum: Sendable, Equatable {
    /// The printed digits without the decimal mark.
    public let digits: Int
    /// 10 to the power of the printed decimals.
    public let scale: Int
    /// What the number is a percent of; nil for a count, and where that is unknown itself.
    public let base: Int?
    /// The indices of the unknowns, each once.
    public let unknowns: [Int]
    /// The indices of the unknowns that the number is a percent of, `unknowns` among them; empty where that is `base`, or
    /// nothing.
    public let whole: [Int]

    /// A percent of `base` or of `whole`, or a count where there is neither.
    public init(digits: Int, scale: Int = 1, base: Int?, unknowns: [Int], whole: [Int] = []) {
        self.digits = digits
        self.scale = scale
        self.base = base
        self.unknowns = unknowns
        self.whole = whole
    }

    /// The counts that the number leaves possible; nil where none does, such as a count with decimals, and where it is a
    /// percent of unknowns.
    public var window: ClosedRange<Int>? {
        guard whole.isEmpty else { return nil }
        if let base { return RoundingWindow.counts(printed: digits, scale: scale, base: base) }
        return digits >= 0 && digits % scale == 0 ? digits / scale...digits / scale : nil
    }

    /// The same number with other digits.
    func with(digits: Int) -> PrintedSum {
        PrintedSum(digits: digits, scale: scale, base: base, unknowns: unknowns, whole: whole)
    }

    /// Whether the percent that numbers with such sums are of each other can round to the printed one; exact where each
    /// number is known. (2d - 1) / 200·scale <= share < (2d + 1) / 200·scale.
    func isPossible(_ sum: ([Int]) -> ClosedRange<Int>) -> Bool {
        guard (1...1_000_000).contains(scale), (0...100 * scale).contains(digits),
            let reach = UnknownShare(part: unknowns, whole: whole).reach(sum)
        else { return false }
        return !(reach.greatest < Ratio(2 * digits - 1, of: 200 * scale))
            && reach.least < Ratio(2 * digits + 1, of: 200 * scale)
    }
}
