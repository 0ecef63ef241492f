/// Two independent proportions compared, as of one question in two waves.
public struct TwoProportions: Sendable, Equatable {
    /// The second proportion minus the first.
    public let difference: Double
    /// Newcombe's interval of the difference.
    public let interval: ConfidenceInterval
    /// The pooled z test, of the second minus the first; without a statistic where nobody or everybody is counted.
    public let test: TestResult

    /// Compares x1 of n1 with x2 of n2; nil unless 0 <= x <= n and n > 0 for both.
    public init?(_ x1: Double, _ n1: Double, _ x2: Double, _ n2: Double, level: Double = 0.95) {
        guard let interval = newcombeDifference(x1, n1, x2, n2, level: level) else { return nil }
        let z = overlappingProportionsZ(p1: x2 / n2, n1: n2, p2: x1 / n1, n2: n1, n12: 0)
        difference = x2 / n2 - x1 / n1
        self.interval = interval
        test = TestResult(.twoProportions, statistic: z, p: z.map { 2 * normalUpperTail($0.magnitude) })
    }
}
