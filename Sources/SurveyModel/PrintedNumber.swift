/// A number as it was printed: its value, and how many decimals it has.
public struct PrintedNumber: Sendable, Equatable, CustomStringConvertible {
    /// The digits without the decimal mark: 8 for `0.8`.
    public let digits: Int
    /// The number of decimals.
    public let decimals: Int

    /// The number with so many decimals.
    public init(digits: Int, decimals: Int = 0) {
        self.digits = digits
        self.decimals = decimals
    }

    /// Reads `16` or `0.8`; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }), text.utf8.count <= 12,
            text.utf8.allSatisfy({ $0 == 46 || (48...57).contains($0) }), let digits = Int(parts.joined())
        else { return nil }
        self.init(digits: digits, decimals: parts.count == 2 ? parts[1].utf8.count : 0)
    }

    /// 10 to the power of the number of decimals.
    public var scale: Int { (0..<decimals).reduce(1) { power, _ in power * 10 } }

    /// The value.
    public var value: Double { Double(digits) / Double(scale) }

    /// The number with a decimal point, as `init(_:)` reads it.
    public var description: String {
        guard decimals > 0 else { return String(digits) }
        let fraction = String(digits % scale)
        return "\(digits / scale)." + String(repeating: "0", count: decimals - fraction.count) + fraction
    }
}
