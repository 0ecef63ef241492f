/// Factor scores by regression, and an analysis of variance, as a textbook writes them: to compare with, not to be fast.
enum NaiveScores {
    /// Standardised scores · R⁻¹ · loadings.
    static func scores(_ answers: [[Double]], loadings: [[Double]]) -> [[Double]] {
        let n = Double(answers.count)
        let items = loadings.indices
        let means = items.map { item in answers.reduce(0) { $0 + $1[item] } / n }
        let deviations = items.map { item in
            (answers.reduce(0) { $0 + ($1[item] - means[item]) * ($1[item] - means[item]) } / (n - 1)).squareRoot()
        }
        let standard = answers.map { row in items.map { (row[$0] - means[$0]) / deviations[$0] } }
        let correlations = items.map { a in
            items.map { b in standard.reduce(0) { $0 + $1[a] * $1[b] } / (n - 1) }
        }
        let weights = solve(correlations, loadings)
        return standard.map { row in
            loadings[0].indices.map { factor in items.reduce(0) { $0 + row[$1] * weights[$1][factor] } }
        }
    }

    /// F and its degrees of freedom.
    static func anova(_ groups: [[Double]]) -> (f: Double, df1: Double, df2: Double) {
        func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
        func squares(_ values: [Double], _ centre: Double) -> Double {
            values.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
        }
        let all = groups.flatMap(\.self)
        let within = groups.reduce(0) { $0 + squares($1, mean($1)) }
        let between = squares(all, mean(all)) - within
        let (df1, df2) = (Double(groups.count - 1), Double(all.count - groups.count))
        return (between / df1 / (within / df2), df1, df2)
    }

    /// Gauss and Jordan's elimination.
    private static func solve(_ matrix: [[Double]], _ right: [[Double]]) -> [[Double]] {
        var rows = zip(matrix, right).map { $0 + $1 }
        for pivot in rows.indices {
            let divisor = rows[pivot][pivot]
            rows[pivot] = rows[pivot].map { $0 / divisor }
            for row in rows.indices where row != pivot {
                let factor = rows[row][pivot]
                rows[row] = zip(rows[row], rows[pivot]).map { $0 - factor * $1 }
            }
        }
        return rows.map { Array($0.dropFirst(matrix.count)) }
    }
}
