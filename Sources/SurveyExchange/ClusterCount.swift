import SurveyModel

/// Holds the strata and clusters of the answers against the population that the wave declares.
struct ClusterCount {
    private let design: WaveDesign
    private var clusters: [String?: Set<String>] = [:]

    init(_ design: WaveDesign) { self.design = design }

    /// Why a respondent cannot be in this stratum; nil where one can.
    func fault(in stratum: String?) -> String? {
        guard !design.populations.isEmpty else { return nil }
        if let stratum, design.populations[stratum] != nil { return nil }
        let known = listed(design.populations.keys.sorted(), last: "or")
        guard stratum != nil else { return "the cell of 'stratum' is empty; write one of \(known)" }
        return "the wave file gives no population for this stratum; write one of \(known), or add it to "
            + "'populations' under 'design'"
    }

    /// Counts a cluster; says so when it is the first too many for the population.
    mutating func fault(adding cluster: String, in stratum: String?) -> String? {
        guard let population = population(of: stratum),
            clusters[stratum, default: []].insert(cluster).inserted, clusters[stratum]?.count == population + 1
        else { return nil }
        let place = design.isStratified ? "its stratum" : "the population"
        return "there are more clusters than the \(population) that the wave file gives \(place); correct the "
            + "clusters, or the number under 'design'"
    }

    private func population(of stratum: String?) -> Int? {
        if design.isStratified { return stratum.flatMap { design.populations[$0] } }
        return design.correctedPopulation(of: nil)
    }
}
