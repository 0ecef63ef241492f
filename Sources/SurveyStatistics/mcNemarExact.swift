/// McNemar's exact test of the same persons' two answers: `b` changed one way and `c` the other, two-sided against a
/// fair coin. Nil where nobody changed or a count is below 0.
public func mcNemarExact(b: Int, c: Int) -> TestResult? {
    guard b >= 0, c >= 0, b > 0 || c > 0 else { return nil }
    // P(X <= k) of a binomial is I_½(n - k, k + 1).
    let tail = regularizedBeta(Double(max(b, c)), Double(min(b, c)) + 1, x: 0.5, y: 0.5)
    return TestResult(.mcNemar, statistic: nil, p: tail.map { min(1, 2 * $0) })
}
