/// What is done about several tests at once.
public enum Adjustment: String, Sendable, CaseIterable {
    /// Holm's step-down method.
    case holm
    /// Bonferroni's method.
    case bonferroni

    /// The adjusted probabilities, in the order given. One that is no number counts as 1.
    public func adjusted(_ p: [Double]) -> [Double] {
        let known = p.map { $0.isNaN ? 1 : min(1, max(0, $0)) }
        switch self {
        case .holm: return Self.holm(known)
        case .bonferroni: return known.map { min(1, $0 * Double(known.count)) }
        }
    }

    private static func holm(_ p: [Double]) -> [Double] {
        var adjusted = p
        var greatest = 0.0
        for (rank, index) in p.indices.sorted(by: { p[$0] < p[$1] }).enumerated() {
            greatest = max(greatest, min(1, Double(p.count - rank) * p[index]))
            adjusted[index] = greatest
        }
        return adjusted
    }
}
