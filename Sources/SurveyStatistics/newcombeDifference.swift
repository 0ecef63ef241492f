/// Newcombe's hybrid score interval (his method 10) of the second proportion minus the first, x2/n2 - x1/n1, from the
/// Wilson intervals of both; nil unless 0 <= x <= n and n > 0 for both.
public func newcombeDifference(
    _ x1: Double, _ n1: Double, _ x2: Double, _ n2: Double, level: Double = 0.95
) -> ConfidenceInterval? {
    guard let first = Wilson.interval(successes: x1, n: n1, level: level),
        let second = Wilson.interval(successes: x2, n: n2, level: level)
    else { return nil }
    let (p1, p2) = (x1 / n1, x2 / n2)
    func root(_ one: Double, _ other: Double) -> Double { (one * one + other * other).squareRoot() }
    return ConfidenceInterval(
        low: p2 - p1 - root(p2 - second.low, first.high - p1),
        high: p2 - p1 + root(second.high - p2, p1 - first.low))
}
