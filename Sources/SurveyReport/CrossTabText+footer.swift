import SurveyModel
import SurveyQuery

extension CrossTabText {
    /// What stands under the table: percentages, base, exclusions, filters, weight, notes.
    var footer: [String] {
        [percentages, base, asked] + filters + weight + smallBases + table.notes.map(\.nb) + sums
    }

    private var percentages: String {
        guard table.column != nil else { return "Prosent av basis." }
        return switch percentage {
        case .row: "Prosent av raden."
        case .column: "Prosent av kolonnen."
        case .total: "Prosent av alle som er tatt med."
        }
    }

    private var base: String {
        let sides = [table.row] + (table.column.map { [$0] } ?? [])
        let rules = sides.map { "\($0.key): \(Self.name($0.baseRule))" }.joined(separator: "; ")
        var text = "n = \(table.base.counted)"
        let excluded = sides.compactMap { side -> String? in
            let reasons = table.base.excluded.filter { $0.question == side.key }
            guard !reasons.isEmpty else { return nil }
            return "\(side.key) "
                + reasons.map { "\($0.state.label.nb.lowercased()) \($0.n)" }.joined(separator: ", ")
        }
        if !excluded.isEmpty { text += " (ikke med: \(excluded.joined(separator: "; ")))" }
        return text + ". Basis: \(rules)."
    }

    private var asked: String {
        let base = table.base
        let nonresponse = base.nonresponse == 0 ? "" : " I tillegg svarte \(base.nonresponse) ikke på noe (frafall)."
        return "Av \(base.respondents) respondenter ble \(base.asked) spurt om \(table.row.key), \(base.shown) fikk "
            + "spørsmålet og \(base.answered) svarte.\(nonresponse)"
    }

    private static func name(_ rule: BaseRule) -> String {
        switch rule {
        case .asked: "alle spurte"
        case .shown: "alle som fikk spørsmålet"
        case .answered: "alle som svarte, også «vet ikke»"
        case .valid: "alle med gyldig svar"
        }
    }

    private var filters: [String] {
        table.request.filters.isEmpty
            ? [] : ["Bare respondenter der \(table.request.filters.map(\.description).joined(separator: " og "))."]
    }

    private var weight: [String] { isWeighted ? ["Vektet med bølgens vekter."] : [] }

    private var smallBases: [String] {
        let small = bases.contains { (Self.leastBase..<Self.smallBase).contains($0) }
        let least = bases.contains { (1..<Self.leastBase).contains($0) }
        let counts = table.column == nil ? "antall" : "antall i parentes"
        return (small ? ["* Basis under \(Self.smallBase)."] : [])
            + (least ? ["** Basis under \(Self.leastBase): \(counts), ikke prosent."] : [])
    }

    /// Shares of several answers exceed 100, and there is nothing to explain.
    private var sums: [String] {
        table.row.kind == .multiple ? [] : ["Summen kan avvike fra 100 på grunn av avrunding."]
    }
}
