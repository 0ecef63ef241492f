internal import RealModule

extension ItemCorrelations {
    /// Everybody's factor scores by regression (Thurstone): standardised scores · R⁻¹ · loadings; nil where R is singular.
    func factorScores(
        _ scores: [[Double]], _ loadings: Matrix, isStopped: () -> Bool
    ) throws(StatisticsError) -> [[Double]]? {
        guard let weights = inverse.map({ $0 * loadings }) else { return nil }
        let means = (0..<weights.rows).map { item in scores.reduce(0) { $0 + $1[item] } / Double(scores.count) }
        let deviations = (0..<weights.rows).map { Double.sqrt(covariances[$0, $0]) }
        return try scores.map { row throws(StatisticsError) in
            guard !isStopped() else { throw .stopped }
            var sums = [Double](repeating: 0, count: weights.columns)
            for (item, score) in row.enumerated() {
                let standard = (score - means[item]) / deviations[item]
                for factor in sums.indices { sums[factor] += standard * weights[item, factor] }
            }
            return sums
        }
    }
}
