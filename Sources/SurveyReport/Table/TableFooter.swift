import SurveyModel
import SurveyQuery

/// What stands under one table or several: percentages, base, exclusions, filters, weight, notes.
struct TableFooter {
    /// Tables of one wave, counted alike.
    let tables: [CrossTab]
    let percentage: PercentageBase

    /// Whether columns stand beside each other to be compared.
    var hasColumns: Bool { tables.contains { $0.column != nil } }

    var lines: [String] {
        let all = [percentages] + bases + asked + filters + boundary + weight + smallBases
        return all + letters + intervals + scales + notes + sums
    }

    /// Whether any of them counts.
    var isCounts: Bool { tables.contains { table in !table.panels.contains { !$0.means.isEmpty } } }

    private var percentages: String {
        guard isCounts else { return "Gjennomsnitt og fordeling av tallene." }
        guard hasColumns else { return "Prosent av basis." }
        return switch percentage {
        case .row: "Prosent av raden."
        case .column: "Prosent av kolonnen."
        case .total: "Prosent av alle som er tatt med."
        }
    }

    private var filters: [String] {
        guard let filters = tables.first?.request.filters, !filters.isEmpty else { return [] }
        return ["Bare respondenter der \(filters.map(\.description).joined(separator: " og "))."]
    }

    private var boundary: [String] {
        guard tables.contains(where: usesBoundary) else { return [] }
        return tables.first?.request.boundary.map { ["Kommunene er de som fantes i \($0)."] } ?? []
    }

    private func usesBoundary(_ table: CrossTab) -> Bool {
        let keys = [table.request.row] + (table.request.column.map { [$0] } ?? []) + table.request.layers
        return keys.contains { RespondentAttribute(rawValue: $0)?.isOfMunicipality == true }
            || table.request.filters.contains { filter in
                if case .attribute(let attribute, _) = filter { attribute.isOfMunicipality } else { false }
            }
    }

    private var weight: [String] { tables.first?.weight == .wave ? ["Vektet med bølgens vekter."] : [] }

    /// What the numbers of a scale stand for, where its mean is printed.
    private var scales: [String] {
        var seen: [String] = []
        for table in tables where table.row.kind != .number && table.panels.contains(where: { !$0.means.isEmpty }) {
            let options = table.row.categories.filter { $0.net == nil && $0.state == .valid }
            let numbers = options.enumerated().map { "\($0.offset + 1) = \($0.element.label.nb)" }
            let sentence = "Skalaen er regnet som tall: \(numbers.joined(separator: ", "))."
            if !seen.contains(sentence) { seen.append(sentence) }
        }
        return seen
    }

    private var notes: [String] {
        var seen: [String] = []
        for note in CrossTab.notes(of: tables) + tables.flatMap({ $0.testing?.notes ?? [] })
        where !seen.contains(note.nb) {
            seen.append(note.nb)
        }
        return seen
    }

    /// Shares of several answers exceed 100, and there is nothing to explain.
    private var sums: [String] {
        let counted = tables.filter { $0.panels.contains { $0.means.isEmpty } }
        return counted.allSatisfy { $0.row.kind == .multiple }
            ? [] : ["Summen kan avvike fra 100 på grunn av avrunding."]
    }
}
