/// Welch's analysis of variance, for groups of unequal variance (Biometrika 38, 1951), as R's `oneway.test`.
///
/// Groups without numbers are left out. Nil with fewer than two groups, or with a group of one number or without
/// variance, which has no weight.
public func welchAnova(groups values: [[Double]]) -> TestResult? {
    guard let groups = GroupedValues(values)?.groups, groups.allSatisfy({ $0.n > 1 && $0.squares > 0 }) else {
        return nil
    }
    let count = Double(groups.count)
    let weights = groups.map { $0.n * ($0.n - 1) / $0.squares }
    let total = weights.reduce(0, +)
    let pairs = zip(groups, weights)
    let mean = pairs.reduce(0) { $0 + $1.1 / total * $1.0.mean }
    let between = pairs.reduce(0) { $0 + $1.1 * ($1.0.mean - mean) * ($1.0.mean - mean) }
    let lack =
        pairs.reduce(0) { sum, pair in
            let rest = 1 - pair.1 / total
            return sum + rest * rest / (pair.0.n - 1)
        } / (count * count - 1)
    let f = between / (count - 1) / (1 + 2 * (count - 2) * lack)
    let (df1, df2) = (count - 1, 1 / (3 * lack))
    guard f.isFinite, df2.isFinite else { return nil }
    return TestResult(.welch, statistic: f, df: df1, df2: df2, p: fUpperTail(f, df1: df1, df2: df2))
}
