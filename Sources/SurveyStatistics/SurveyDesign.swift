/// How respondents were sampled: weights, strata, clusters and the number of clusters in each stratum's population,
/// as R's survey package describes one stage of sampling.
public struct SurveyDesign: Sendable {
    /// What to do with a stratum that has one sampled cluster, and so no variance of its own.
    public enum SingleCluster: String, Sendable, CaseIterable {
        /// An error that names the stratum; R's `survey.lonely.psu = "fail"`.
        case fail
        /// Its deviation from the mean of all strata counts as it is; R's `"adjust"`.
        case centre
    }

    /// Each respondent's weight.
    public let weights: [Double]
    /// Each respondent's stratum, from 0.
    let strata: [Int]
    /// Each respondent's cluster; nil where each respondent is one.
    let clusters: [Int]?
    /// The respondents cluster by cluster; nil where each is one.
    let order: [Int32]?
    /// Per stratum: how sums of squares over its clusters are spread.
    let spreads: [StratumSpread]

    /// A design of parallel arrays, one element a respondent.
    ///
    /// - Parameters:
    ///   - strata: indices from 0, below the number of respondents; nil for one stratum.
    ///   - clusters: indices from 0, below the number of respondents, each within one stratum; nil where each
    ///     respondent is a cluster.
    ///   - populations: per stratum the clusters in the population, for the finite population correction; nil, or
    ///     a missing end, for none.
    /// - Throws: where a weight is not above 0, an index does not fit, a cluster is in two strata, the population is
    ///   smaller than the sample, a stratum has a single cluster (unless it is all there is, or `.centre`), or the
    ///   design has fewer than two.
    public init(
        weights: [Double], strata: [Int]? = nil, clusters: [Int]? = nil, populations: [Double?] = [],
        singleCluster: SingleCluster = .fail
    ) throws(StatisticsError) {
        if let index = weights.firstIndex(where: { !($0 > 0 && $0.isFinite) }) {
            throw .weight(respondent: index, value: weights[index])
        }
        self.weights = weights
        self.strata = strata ?? Array(repeating: 0, count: weights.count)
        self.clusters = clusters
        for indices in [self.strata, clusters ?? self.strata] {
            guard indices.count == weights.count, indices.allSatisfy({ weights.indices.contains($0) }) else {
                throw .designIndices(respondents: weights.count)
            }
        }
        order = clusters.map { Self.order(of: $0) }
        let sampled = try Self.clusterCounts(self.strata, clusters)
        let clusterCount = sampled.reduce(0, +)
        guard clusterCount > 1 else { throw .clusters(count: clusterCount) }
        var spreads: [StratumSpread] = []
        for (stratum, count) in sampled.enumerated() {
            let population = stratum < populations.count ? populations[stratum] : nil
            if let population, !(population >= Double(count)) {
                throw .population(stratum: stratum, clusters: count, population: population)
            }
            if count == 1, singleCluster == .fail, population != 1 { throw .singleCluster(stratum: stratum) }
            spreads.append(StratumSpread(clusters: count, population: population))
        }
        self.spreads = spreads
    }

    /// Clusters minus strata among the respondents for whom `isMember` holds, as R's `degf` of a subset; 0 for nobody.
    public func degreesOfFreedom(where isMember: (Int) -> Bool) -> Int {
        var clusterSeen = [Bool](repeating: false, count: weights.count)
        var stratumSeen = [Bool](repeating: false, count: spreads.count)
        var degrees = 0
        for respondent in weights.indices where isMember(respondent) {
            let (cluster, stratum) = (clusters?[respondent] ?? respondent, strata[respondent])
            if !clusterSeen[cluster] { degrees += 1 }
            if !stratumSeen[stratum] { degrees -= 1 }
            clusterSeen[cluster] = true
            stratumSeen[stratum] = true
        }
        return degrees
    }

    /// The respondents sorted by cluster, by counting.
    private static func order(of clusters: [Int]) -> [Int32] {
        var starts = [Int](repeating: 0, count: clusters.count + 1)
        for cluster in clusters { starts[cluster + 1] += 1 }
        for cluster in clusters.indices { starts[cluster + 1] += starts[cluster] }
        var order = [Int32](repeating: 0, count: clusters.count)
        for (respondent, cluster) in clusters.enumerated() {
            order[starts[cluster]] = Int32(truncatingIfNeeded: respondent)
            starts[cluster] += 1
        }
        return order
    }

    /// Per stratum its sampled clusters.
    private static func clusterCounts(_ strata: [Int], _ clusters: [Int]?) throws(StatisticsError) -> [Int] {
        var counts = [Int](repeating: 0, count: (strata.max() ?? -1) + 1)
        guard let clusters else {
            for stratum in strata { counts[stratum] += 1 }
            return counts
        }
        var stratumOf = [Int](repeating: -1, count: clusters.count)
        for (cluster, stratum) in zip(clusters, strata) where stratumOf[cluster] != stratum {
            guard stratumOf[cluster] < 0 else { throw .clusterInTwoStrata(cluster: cluster) }
            stratumOf[cluster] = stratum
            counts[stratum] += 1
        }
        return counts
    }
}
