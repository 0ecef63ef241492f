/// The groups that have numbers, with what the analyses of variance need of each.
struct GroupedValues {
    struct Group {
        let n: Double
        /// From the first number of all.
        let mean: Double
        /// Σ(x - mean)²; exactly 0 where all are equal.
        let squares: Double
    }

    let groups: [Group]
    let n: Double

    /// Groups without numbers are left out; nil where fewer than two are left, or where the numbers have no finite
    /// sums.
    init?(_ values: [[Double]]) {
        // Differences from one of the numbers, which no test sees, lose no digits far from 0.
        let origin = values.first { !$0.isEmpty }?.first ?? 0
        groups = values.filter { !$0.isEmpty }.map { values in
            let count = Double(values.count)
            let isConstant = values.allSatisfy { $0 == values[0] }
            let mean = isConstant ? values[0] - origin : values.reduce(0) { $0 + ($1 - origin) / count }
            let squares = isConstant ? 0 : values.reduce(0) { $0 + ($1 - origin - mean) * ($1 - origin - mean) }
            return Group(n: count, mean: mean, squares: squares)
        }
        n = groups.reduce(0) { $0 + $1.n }
        guard groups.count > 1, groups.allSatisfy({ $0.mean.isFinite && $0.squares.isFinite }) else { return nil }
    }
}
