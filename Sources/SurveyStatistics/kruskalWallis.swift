/// Kruskal and Wallis' test on ranks, corrected for ties, on k - 1 degrees of freedom.
///
/// Groups without numbers are left out. Nil with fewer than two groups, with a number that is not finite, or where all
/// numbers are equal.
public func kruskalWallis(groups values: [[Double]]) -> TestResult? {
    let groups = values.filter { !$0.isEmpty }
    let ranked = groups.enumerated().flatMap { group, values in values.map { (value: $0, group: group) } }
        .sorted { $0.value < $1.value }
    guard groups.count > 1, ranked.allSatisfy({ $0.value.isFinite }) else { return nil }
    let n = Double(ranked.count)
    var rankSums = [Double](repeating: 0, count: groups.count)
    var ties = 0.0
    var start = 0
    while start < ranked.count {
        let end = ranked[start...].firstIndex { $0.value != ranked[start].value } ?? ranked.count
        let tied = Double(end - start)
        // Ranks are counted from their mean, (n + 1)/2, which keeps their sums small.
        let rank = (Double(start + 1) + Double(end)) / 2 - (n + 1) / 2
        for entry in ranked[start..<end] { rankSums[entry.group] += rank }
        ties += (tied * tied * tied - tied) / n
        start = end
    }
    let spread = zip(rankSums, groups).reduce(0) { $0 + $1.0 * $1.0 / Double($1.1.count) }
    let correction = 1 - ties / (n * n - 1)
    let h = 12 * spread / (n * (n + 1)) / correction
    let df = Double(groups.count - 1)
    guard correction > 0, h.isFinite else { return nil }
    return TestResult(.kruskalWallis, statistic: h, df: df, p: chiSquareUpperTail(h, df: df))
}
