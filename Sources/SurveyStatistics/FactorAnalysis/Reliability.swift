internal import RealModule

/// How far items measure one thing: Cronbach's alpha, raw, and what each item does to it.
public struct Reliability: Sendable, Equatable {
    /// k / (k − 1) · (1 − Σ variances of items / variance of their sum); nil for fewer than two items, or where the sum is
    /// the same for everybody. Items that go against each other can make it negative.
    public let alpha: Double?
    /// Alpha of the other items; nil where they have none.
    public let alphaIfDeleted: [Double?]
    /// The correlation of each item with the sum of the others; nil where either is constant.
    public let itemTotalCorrelations: [Double?]

    init(_ covariances: Matrix) {
        let variances = (0..<covariances.rows).map { covariances[$0, $0] }
        let (variance, total) = (variances.reduce(0, +), covariances.elements.reduce(0, +))
        // What is left of a sum that is constant, after rounding.
        let negligible = 1e-12 * variance
        func alpha(_ items: Int, _ variance: Double, _ total: Double) -> Double? {
            guard items > 1, total > negligible else { return nil }
            return Double(items) / Double(items - 1) * (1 - variance / total)
        }
        self.alpha = alpha(variances.count, variance, total)
        let withTotal = covariances.rowArrays.map { $0.reduce(0, +) }
        alphaIfDeleted = zip(variances, withTotal).map { own, shared in
            alpha(variances.count - 1, variance - own, total - 2 * shared + own)
        }
        itemTotalCorrelations = zip(variances, withTotal).map { own, shared in
            let rest = total - 2 * shared + own
            guard own > negligible, rest > negligible else { return nil }
            return (shared - own) / (.sqrt(own) * .sqrt(rest))
        }
    }
}
