/// How a quantity stands to a bound.
public enum Comparison: String, Sendable, CaseIterable, Codable {
    /// More than the bound.
    case above
    /// Less than the bound.
    case below
    /// The bound or more.
    case atLeast = "at_least"
    /// The bound or less.
    case atMost = "at_most"

    /// Whether `value` stands so to `bound`.
    public func holds(_ value: Double, _ bound: Double) -> Bool {
        switch self {
        case .above: value > bound
        case .below: value < bound
        case .atLeast: value >= bound
        case .atMost: value <= bound
        }
    }
}
