/// Cochran and Armitage's test for a trend in the proportions successes/totals over the scores, as a chi-square with 1
/// degree of freedom (R's `prop.trend.test`). Groups without respondents are left out. Nil for lists of unequal length
/// and for counts that cannot be; without a statistic where nobody or everybody succeeds or the scores are all equal.
public func cochranArmitage(successes: [Double], totals: [Double], scores: [Double]) -> TestResult? {
    guard successes.count == totals.count, totals.count == scores.count, scores.allSatisfy(\.isFinite),
        zip(successes, totals).allSatisfy({ $0 >= 0 && $0 <= $1 && $1.isFinite })
    else { return nil }
    let n = totals.reduce(0, +)
    let pooled = successes.reduce(0, +) / n
    guard pooled > 0, pooled < 1 else { return TestResult(.trend, statistic: nil, df: 1, p: nil) }
    let mean = zip(totals, scores).reduce(0) { $0 + $1.0 * $1.1 } / n
    var (covariance, variance) = (0.0, 0.0)
    for ((x, total), score) in zip(zip(successes, totals), scores) {
        covariance += (score - mean) * (x - total * pooled)
        variance += (score - mean) * (score - mean) * total
    }
    let statistic = variance > 0 ? covariance / variance * covariance / (pooled * (1 - pooled)) : nil
    return TestResult(.trend, statistic: statistic, df: 1, p: statistic.flatMap { chiSquareUpperTail($0, df: 1) })
}
