/// A printed number and the unknown whole numbers that add up to it.
public struct PrintedSum: Sendable, Equatable {
    /// The printed digits without the decimal mark.
    public let digits: Int
    /// 10 to the power of the printed decimals.
    public let scale: Int
    /// What the number is a percent of; nil for a count.
    public let base: Int?
    /// The indices of the unknowns, each once.
    public let unknowns: [Int]

    /// A percent of `base`, or a count where that is nil.
    public init(digits: Int, scale: Int = 1, base: Int?, unknowns: [Int]) {
        self.digits = digits
        self.scale = scale
        self.base = base
        self.unknowns = unknowns
    }

    /// The counts that the number leaves possible; nil where none does, such as a count with decimals.
    public var window: ClosedRange<Int>? {
        if let base { return RoundingWindow.counts(printed: digits, scale: scale, base: base) }
        return digits >= 0 && digits % scale == 0 ? digits / scale...digits / scale : nil
    }

    /// The same number with other digits.
    func with(digits: Int) -> PrintedSum {
        PrintedSum(digits: digits, scale: scale, base: base, unknowns: unknowns)
    }
}
