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
    /// Each cluster's stratum, from 0; -1 where nobody is of the cluster.
    let strata: [Int32]
    /// Each respondent's cluster; nil where each respondent is one.
    let clusters: [Int32]?
    /// The respondents cluster by cluster; nil where each is one.
    let order: [Int32]?
    /// Where each cluster ends in `order`.
    let ends: [Int32]
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
        weights: [Double], strata: [Int32]? = nil, clusters: [Int32]? = nil, populations: [Double?] = [],
        singleCluster: SingleCluster = .fail
    ) throws(StatisticsError) {
        if let index = weights.firstIndex(where: { !($0 > 0 && $0.isFinite) }) {
            throw .weight(respondent: index, value: weights[index])
        }
        for indices in [strata, clusters] {
            guard let indices else { continue }
            let fit = 0..<Int32(clamping: weights.count)
            guard indices.count == weights.count, indices.allSatisfy({ fit.contains($0) }) else {
                throw .designIndices(respondents: weights.count)
            }
        }
        let respondents = strata ?? Array(repeating: 0, count: weights.count)
        self.weights = weights
        self.clusters = clusters
        if let clusters {
            self.strata = try Self.strata(of: clusters, respondents)
            (order, ends) = Self.order(of: clusters, count: self.strata.count)
        } else {
            (self.strata, order, ends) = (respondents, nil, [])
        }
        var sampled = [Int](repeating: 0, count: Int(self.strata.max() ?? -1) + 1)
        for stratum in self.strata where stratum >= 0 { sampled[Int(stratum)] += 1 }
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
        var clusterSeen = [Bool](repeating: false, count: strata.count)
        for respondent in weights.indices where isMember(respondent) { clusterSeen[cluster(of: respondent)] = true }
        var (degrees, stratumSeen) = (0, [Bool](repeating: false, count: spreads.count))
        for (cluster, isSeen) in clusterSeen.enumerated() where isSeen {
            degrees += 1
            stratumSeen[Int(strata[cluster])] = true
        }
        return degrees - stratumSeen.count { $0 }
    }

    func cluster(of respondent: Int) -> Int { clusters.map { Int($0[respondent]) } ?? respondent }

    /// The respondents sorted by cluster, by counting; and where each cluster ends among them.
    private static func order(of clusters: [Int32], count: Int) -> ([Int32], ends: [Int32]) {
        var next = [Int32](repeating: 0, count: count + 1)
        for cluster in clusters { next[Int(cluster) + 1] += 1 }
        for cluster in 0..<count { next[cluster + 1] += next[cluster] }
        var order = [Int32](repeating: 0, count: clusters.count)
        for (respondent, cluster) in clusters.enumerated() {
            order[Int(next[Int(cluster)])] = Int32(truncatingIfNeeded: respondent)
            next[Int(cluster)] += 1
        }
        // Each has come to its end, where the next one began.
        next.removeLast()
        return (order, next)
    }

    /// Per cluster its stratum, by those of the respondents.
    private static func strata(of clusters: [Int32], _ respondents: [Int32]) throws(StatisticsError) -> [Int32] {
        var strata = [Int32](repeating: -1, count: Int(clusters.max() ?? -1) + 1)
        for (cluster, stratum) in zip(clusters, respondents) where strata[Int(cluster)] != stratum {
            guard strata[Int(cluster)] < 0 else { throw .clusterInTwoStrata(cluster: Int(cluster)) }
            strata[Int(cluster)] = stratum
        }
        return strata
    }
}
