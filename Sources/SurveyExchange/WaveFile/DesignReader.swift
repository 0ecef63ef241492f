import SurveyModel
import YAMLKit

/// Reads the design of a wave: weights, strata, and what population they stand for.
struct DesignReader {
    private static let keys = ["weight", "strata", "population", "populations", "fpc", "use"]

    let log: FaultLog

    func design(_ node: YAMLNode) -> WaveDesign? {
        guard let fields = YAMLFields(node, keys: Self.keys, log: log) else { return nil }
        let design = WaveDesign(
            isWeighted: fields.optional("weight") { flag($0, "respondent") } ?? false,
            isStratified: fields.optional("strata") { flag($0, "respondent") } ?? false,
            population: fields.optional("population", log.positive),
            populations: fields.optional("populations", populations) ?? [:],
            correctsForPopulation: fields.optional("fpc") { flag($0, "units") } ?? false,
            defaultUse: fields.optional("use", log.choice))
        check(design, fields)
        return design
    }

    /// Whether the value is `word`, and not `none`.
    private func flag(_ node: YAMLNode, _ word: String) -> Bool? {
        log.word(node, among: ["none", word]).map { $0 == word }
    }

    /// A number by stratum.
    private func populations(_ node: YAMLNode) -> [String: Int]? {
        guard let entries = log.entries(node) else { return nil }
        var populations: [String: Int] = [:]
        for entry in entries {
            if entry.key.isEmpty {
                log.note("a stratum has no name; write it before the colon", at: entry.keyPosition)
            }
            populations[entry.key] = log.positive(entry.value)
        }
        return populations
    }

    /// Notes what does not go together.
    private func check(_ design: WaveDesign, _ fields: YAMLFields) {
        if !design.isStratified {
            fields.forbid(["populations"], "the wave declares no strata ('strata: respondent')")
        }
        if design.correctsForPopulation, let node = fields["fpc"] {
            let needed = design.isStratified ? "populations" : "population"
            if fields[needed] == nil {
                let text = design.isStratified ? "populations: {stratum: number, …}" : "population: number"
                log.note(
                    "'fpc: units' needs the number of units that were drawn from; write '\(text)'", at: node.position)
            }
        }
        if design.defaultUse == .weights, !design.isWeighted, let node = fields["use"] {
            log.note("the wave declares no weights; write 'weight: respondent', or another use", at: node.position)
        }
    }
}
