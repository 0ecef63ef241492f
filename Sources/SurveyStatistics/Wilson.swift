/// Wilson's score interval of a proportion, without continuity correction.
public enum Wilson {
    /// The interval of `successes` of `n`; nil unless 0 <= successes <= n, n > 0 and 0 < level < 1.
    public static func interval(successes: Double, n: Double, level: Double = 0.95) -> ConfidenceInterval? {
        guard n > 0, level > 0, let quantile = normalQuantile(0.5 + level / 2) else { return nil }
        return interval(proportion: successes / n, effectiveN: n, quantile: quantile)
    }

    /// The interval of a weighted proportion, from 0 to 1: `effectiveN` is what n a simple random sample with the same
    /// variance would have, and `quantile` Student's t on the design's degrees of freedom. Nil for other arguments.
    public static func interval(proportion: Double, effectiveN: Double, quantile: Double) -> ConfidenceInterval? {
        guard (0...1).contains(proportion), effectiveN > 0, quantile >= 0 else { return nil }
        let correction = quantile / effectiveN * quantile
        guard correction.isFinite else { return nil }
        return ConfidenceInterval(
            low: low(proportion, correction, effectiveN, quantile),
            high: 1 - low(1 - proportion, correction, effectiveN, quantile))
    }

    /// The lower limit from the upper one: (1 + z²/n) low high = p², where a difference would cancel near 0.
    private static func low(_ p: Double, _ correction: Double, _ n: Double, _ z: Double) -> Double {
        guard p > 0 else { return 0 }
        let halfWidth = z * (p * (1 - p) / n + correction / n / 4).squareRoot()
        return p * p / (p + correction / 2 + halfWidth)
    }
}
