/// How a stratum's sum of squares over its clusters becomes a variance: (1 - f) n/(n - 1) Σ (z - mean)², where f is
/// the share of the population's clusters that were sampled.
struct StratumSpread: Equatable, Sendable {
    /// (1 - f) n/(n - 1); 1 - f for a single cluster, which there is nothing to compare with.
    let scale: Double
    /// What is taken from `scale` Σz² for each unit of (Σz)²; 0 for a single cluster, centred at the mean of all.
    let drawback: Double

    init(clusters: Int, population: Double?) {
        let count = Double(clusters)
        let unsampled = population.map { $0.isFinite && $0 > 0 ? ($0 - count) / $0 : 1 } ?? 1
        scale = clusters > 1 ? unsampled * count / (count - 1) : unsampled
        drawback = clusters > 1 ? scale / count : 0
    }
}
