/// The numbers of one group, described; nil where that is undefined.
public struct GroupSummary: Sendable, Equatable {
    /// How many numbers there are.
    public let n: Int
    /// Their sum of weights; without weights, n.
    public let weight: Double
    /// The mean, weighted.
    public let mean: Double
    /// √(n/(n - 1) · Σw(x - mean)²/Σw): with equal weights the usual one over n - 1, and the root of R's `svyvar`.
    /// Nil for a single number.
    public let standardDeviation: Double?
    /// The half quantile.
    public let median: Double
    /// The quantiles that were asked for, in that order.
    public let quantiles: [Double]
    /// The least number.
    public let minimum: Double
    /// The greatest number.
    public let maximum: Double

    /// Describes numbers of equal weight, with quantiles of type 7, R's default: linear between the order statistics,
    /// at (n - 1)p + 1. Nil without numbers. Numbers that are not finite are left out, and a `p` outside 0...1 is the
    /// nearest within it.
    public init?(_ values: [Double], quantiles: [Double] = []) {
        let sorted = values.filter(\.isFinite).sorted()
        self.init(sorted.map { ($0, 1) }, quantiles) { Self.linear(sorted, $0) }
    }

    /// Describes weighted numbers. A quantile is the least number at or below which there is at least that share of
    /// the weight, as R's `svyquantile` has it by default (`qrule = "math"`); type 7 has no agreed weighted form.
    /// Nil without numbers; numbers or weights that are not finite, and weights that are not above 0, are left out.
    public init?(_ values: [Double], weights: [Double], quantiles: [Double] = []) {
        let sorted = zip(values, weights).filter { $0.isFinite && $1 > 0 && $1.isFinite }.sorted { $0.0 < $1.0 }
        let total = sorted.reduce(0) { $0 + $1.1 }
        self.init(sorted, quantiles) { Self.inverse(sorted, total, $0) }
    }

    private init?(_ sorted: [(value: Double, weight: Double)], _ quantiles: [Double], _ quantile: (Double) -> Double) {
        guard let first = sorted.first, let last = sorted.last else { return nil }
        weight = sorted.reduce(0) { $0 + $1.weight }
        guard weight.isFinite else { return nil }
        n = sorted.count
        (minimum, maximum) = (first.value, last.value)
        let total = weight
        let mean = min(max(first.value, sorted.reduce(0) { $0 + $1.weight / total * $1.value }), last.value)
        let variance = sorted.reduce(0) { $0 + $1.weight / total * ($1.value - mean) * ($1.value - mean) }
        let deviation = (variance * Double(n) / Double(n - 1)).squareRoot()
        standardDeviation = n > 1 && deviation.isFinite ? deviation : nil
        self.mean = mean
        median = quantile(0.5)
        self.quantiles = quantiles.map { quantile($0.isNaN ? 0.5 : min(max(0, $0), 1)) }
    }

    private static func linear(_ sorted: [Double], _ p: Double) -> Double {
        let position = Double(sorted.count - 1) * p
        // R takes a position within rounding of an order statistic for that one.
        let below = Int((position + 4 * .ulpOfOne).rounded(.down))
        let share = position - Double(below)
        guard share > 4 * .ulpOfOne, below + 1 < sorted.count else { return sorted[below] }
        return sorted[below] * (1 - share) + sorted[below + 1] * share
    }

    private static func inverse(_ sorted: [(Double, Double)], _ total: Double, _ p: Double) -> Double {
        // Sums of equal weights that reach p but for rounding have reached it.
        let wanted = p * total * (1 - 1e-12)
        var sum = 0.0
        for (value, weight) in sorted {
            sum += weight
            if sum >= wanted { return value }
        }
        return sorted[sorted.count - 1].0
    }
}
