import SurveyModel
import SurveyStatistics

/// Reads a wave's design: the respondents who answered anything, with weights, strata, clusters and populations.
struct DesignReader {
    let store: ColumnStore
    let wave: Wave
    /// Whether weights are used; everybody weighs 1 where not.
    let isWeighted: Bool
    let singleCluster: SurveyDesign.SingleCluster

    /// What the wave's tests take account of where the request does not say: what the wave declares, or else as much
    /// as there is.
    func defaultUse() throws(QueryError) -> DesignUse {
        if let declared = wave.design.defaultUse { return declared }
        if wave.design.isStratified { return .full }
        // Several answers for one unit are not independent.
        let isClustered = try store.hasRepeatedClusters(of: wave.key) { () throws(QueryError) in
            var clusters = ClusterNumbers()
            var (people, seen) = (0, 0)
            try store.forEachPerson(of: wave.key) { _, person in
                guard person.didAnswer else { return }
                people += 1
                seen = max(seen, Int(clusters.number(of: person, stratum: 0)) + 1)
            }
            return seen < people
        }
        if isClustered { return .full }
        return isWeighted ? .weights : .none
    }

    /// The design, and for each of its respondents the index of the columns, ascending; kept in the store.
    func read(_ use: DesignUse) throws(QueryError) -> (design: SurveyDesign, respondents: [Int32]) {
        try store.design(of: wave.key, use, isWeighted: isWeighted, singleCluster) { () throws(QueryError) in
            try make(use)
        }
    }

    private func make(_ use: DesignUse) throws(QueryError) -> (design: SurveyDesign, respondents: [Int32]) {
        let weights = isWeighted ? try store.weights(of: wave.key) : []
        let sample = try sample(isFull: use == .full)
        let respondents = sample.respondents
        let weightOf: [Double]
        if weights.isEmpty {
            weightOf = Array(repeating: 1, count: respondents.count)
        } else {
            // The very column where everybody answered: eight bytes a respondent less.
            weightOf = respondents.count == weights.count ? weights : respondents.map { weights[Int($0)] }
        }
        do {
            guard use == .full else { return (try SurveyDesign(weights: weightOf), respondents) }
            let populations = sample.names.map { stratum in
                wave.design.correctedPopulation(of: wave.design.isStratified ? stratum : nil).map { Double($0) }
            }
            let design = try SurveyDesign(
                weights: weightOf, strata: sample.strata, clusters: sample.clusters, populations: populations,
                singleCluster: singleCluster)
            return (design, respondents)
        } catch { throw .statistics(error, strata: sample.names) }
    }

    /// Those who answered anything, with the numbers of their strata and clusters.
    private struct Sample {
        var respondents: [Int32] = []
        var strata: [Int32] = []
        var clusters: [Int32] = []
        /// The strata's names, in the order in which they come.
        var names: [String] = []
    }

    private func sample(isFull: Bool) throws(QueryError) -> Sample {
        var sample = Sample()
        var clusters = ClusterNumbers()
        var numbers: [String: Int32] = [:]
        // Growing by doubling, each would for a while take three times its room.
        let count = try store.respondentCount(of: wave.key)
        sample.respondents.reserveCapacity(count)
        if isFull {
            sample.strata.reserveCapacity(count)
            sample.clusters.reserveCapacity(count)
        }
        try store.forEachPerson(of: wave.key) { index, person in
            guard person.didAnswer else { return }
            sample.respondents.append(Int32(truncatingIfNeeded: index))
            guard isFull else { return }
            let name = wave.design.isStratified ? person.stratum ?? "" : ""
            let known = numbers[name]
            let stratum = known ?? Int32(truncatingIfNeeded: numbers.count)
            if known == nil {
                numbers[name] = stratum
                sample.names.append(name)
            }
            sample.strata.append(stratum)
            sample.clusters.append(clusters.number(of: person, stratum: stratum))
        }
        return sample
    }
}
