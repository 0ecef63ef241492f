import SurveyModel
import SurveyQuery
import SurveyStatistics

extension FactorsLayout {
    /// What stands under all tables: how factors were found, what a high score means, conditions, notes.
    var footers: [String] {
        [
            method,
            "Ladninger under \(Self.number(BatteryAnalysis.leastLoading)) er utelatt. Et spørsmål står under faktoren "
                + "det lader sterkest på.",
        ] + scales + scores + filters + smallBases + battery.notes.map(\.nb)
    }

    private var method: String {
        let extraction =
            switch analysis.extraction {
            case .principalComponents: "Hovedkomponenter"
            case .principalAxis: "Prinsipale akser (iterert)"
            }
        let count = analysis.factors == 1 ? "1 faktor" : "\(analysis.factors) faktorer"
        let rule = battery.request.factors == nil ? "med egenverdi over 1 (Kaisers regel)" : "etter ønske"
        return "\(extraction) med varimax-rotasjon (Kaisers normalisering); \(count) \(rule)."
    }

    /// What the scores stand for: a line for all questions with the same scale.
    private var scales: [String] {
        var groups: [(scale: [Label], keys: [String])] = []
        for item in battery.items {
            if let index = groups.firstIndex(where: { $0.scale == item.scale }) {
                groups[index].keys.append(item.question)
            } else {
                groups.append((item.scale, [item.question]))
            }
        }
        return groups.map { group in
            let keys = groups.count == 1 ? "" : " (\(group.keys.joined(separator: ", ")))"
            guard let low = group.scale.first, let high = group.scale.last else {
                return "Skår\(keys): tallet selv. Høy faktorskår betyr høye tall der ladningen er positiv."
            }
            let numbers = group.scale.enumerated().map { "\($0 + 1) = \($1.nb)" }.joined(separator: ", ")
            return
                "Skår\(keys): \(numbers). Der ladningen er positiv, betyr lav faktorskår svar mot «\(low.nb)» og høy "
                + "svar mot «\(high.nb)»."
        }
    }

    private var scores: [String] {
        guard battery.profile != nil, analysis.scores != nil else { return [] }
        return [
            "Faktorskårer etter regresjonsmetoden (Thurstone), med gjennomsnitt 0 for alle n. Intervall i parentes: 95 % "
                + "konfidensintervall (t-fordelingen)."
        ]
    }

    private var filters: [String] {
        let filters = battery.request.filters
        return filters.isEmpty
            ? [] : ["Bare respondenter der \(filters.map(\.description).joined(separator: " og "))."]
    }

    private var smallBases: [String] {
        let bases = battery.profile?.means.map(\.n) ?? []
        let small = bases.contains { (NumberText.leastBase..<NumberText.smallBase).contains($0) }
        let least = bases.contains { (1..<NumberText.leastBase).contains($0) }
        return (small ? ["* Basis under \(NumberText.smallBase)."] : [])
            + (least ? ["** Basis under \(NumberText.leastBase): antall, ikke gjennomsnitt."] : [])
    }
}
