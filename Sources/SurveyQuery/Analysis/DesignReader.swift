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
        var seen: Set<String> = []
        for person in try store.people(of: wave.key) {
            guard let person, person.didAnswer else { continue }
            // Several answers for one unit are not independent.
            guard seen.insert(Self.cluster(person)).inserted else { return .full }
        }
        return isWeighted ? .weights : .none
    }

    /// The design, and for each of its respondents the index of the columns; kept in the store.
    func read(_ use: DesignUse) throws(QueryError) -> (design: SurveyDesign, respondents: [Int]) {
        try store.design(of: wave.key, use, isWeighted: isWeighted, singleCluster) { () throws(QueryError) in
            try make(use)
        }
    }

    private func make(_ use: DesignUse) throws(QueryError) -> (design: SurveyDesign, respondents: [Int]) {
        let people = try store.people(of: wave.key)
        let weights = isWeighted ? try store.weights(of: wave.key) : []
        var respondents: [Int] = []
        var clusters = Numbering()
        var strata = Numbering()
        var clusterOf: [Int] = []
        var stratumOf: [Int] = []
        // Growing by doubling, each would for a while take three times its room.
        respondents.reserveCapacity(people.count)
        clusterOf.reserveCapacity(people.count)
        stratumOf.reserveCapacity(people.count)
        for (index, person) in people.enumerated() {
            guard let person, person.didAnswer else { continue }
            respondents.append(index)
            let stratum = wave.design.isStratified ? person.stratum ?? "" : ""
            stratumOf.append(strata.number(of: stratum))
            // A cluster is one within its stratum.
            clusterOf.append(clusters.number(of: "\(stratum)\n\(Self.cluster(person))"))
        }
        let weightOf = respondents.map { weights.isEmpty ? 1 : weights[$0] }
        do {
            guard use == .full else { return (try SurveyDesign(weights: weightOf), respondents) }
            let populations = strata.names.map { stratum in
                wave.design.correctedPopulation(of: wave.design.isStratified ? stratum : nil).map { Double($0) }
            }
            let design = try SurveyDesign(
                weights: weightOf, strata: stratumOf, clusters: clusterOf, populations: populations,
                singleCluster: singleCluster)
            return (design, respondents)
        } catch { throw .statistics(error, strata: strata.names) }
    }

    private static func cluster(_ person: ColumnStore.Person) -> String {
        person.cluster.map { "cluster \($0)" } ?? "unit \(person.unit)"
    }

    /// Numbers names in the order in which they come.
    private struct Numbering {
        private(set) var names: [String] = []
        private var numbers: [String: Int] = [:]

        mutating func number(of name: String) -> Int {
            if let known = numbers[name] { return known }
            numbers[name] = names.count
            names.append(name)
            return names.count - 1
        }
    }
}
