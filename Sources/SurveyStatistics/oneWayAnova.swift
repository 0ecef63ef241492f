/// One-way analysis of variance: F = between-group over within-group mean square, on k - 1 and n - k degrees of freedom.
///
/// Groups without numbers are left out. Nil with fewer than two groups, no more numbers than groups, or no variance
/// within groups.
public func oneWayAnova(groups values: [[Double]]) -> TestResult? {
    guard let grouped = GroupedValues(values) else { return nil }
    let groups = grouped.groups
    let (df1, df2) = (Double(groups.count - 1), grouped.n - Double(groups.count))
    let within = groups.reduce(0) { $0 + $1.squares }
    let mean = groups.reduce(0) { $0 + $1.n / grouped.n * $1.mean }
    let between = groups.reduce(0) { $0 + $1.n * ($1.mean - mean) * ($1.mean - mean) }
    let f = between / df1 / (within / df2)
    guard df2 > 0, within > 0, f.isFinite else { return nil }
    return TestResult(.anova, statistic: f, df: df1, df2: df2, p: fUpperTail(f, df1: df1, df2: df2))
}
