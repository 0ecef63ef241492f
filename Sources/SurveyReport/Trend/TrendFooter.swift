import SurveyModel
import SurveyQuery

/// What stands under a trend: where the line is broken and why, bases, what changes and tests are, notes.
struct TrendFooter {
    let trend: Trend

    var lines: [String] {
        breaks + notes + leftOut + ["Prosent av basis i hver bølge."] + bases + filters + weights + changes + small
            + boundary + origins
            + others
    }

    private var breaks: [String] {
        trend.steps.compactMap { step in
            guard case .broken(let reason) = step.link else { return nil }
            return "Linjen er brutt mellom \(step.from) og \(step.to): \(reason.nb)."
        }
    }

    private var notes: [String] {
        var seen: [String] = []
        for step in trend.steps {
            guard case .comparable(let notes) = step.link else { continue }
            for note in notes {
                let sentence = "\(step.from)–\(step.to): \(note.nb)."
                if !seen.contains(sentence) { seen.append(sentence) }
            }
        }
        return seen
    }

    private var leftOut: [String] { trend.leftOut.map { "Bølgen \($0.wave) er ikke med: \($0.reason.nb)." } }

    private var bases: [String] {
        trend.points.map { point in
            let footer = TableFooter(tables: [point.table], percentage: .column)
            return "\(point.wave.key): " + footer.bases.joined(separator: " ")
        }
    }

    private var filters: [String] {
        trend.request.filters.isEmpty
            ? []
            : ["Bare respondenter der \(trend.request.filters.map(\.description).joined(separator: " og "))."]
    }

    private var weights: [String] {
        let weighted = trend.points.filter { $0.table.weight == .wave }.map(\.wave.key)
        return weighted.isEmpty ? [] : ["Vektet med bølgens vekter: \(weighted.joined(separator: ", "))."]
    }

    private var changes: [String] {
        let steps = trend.steps.filter { !$0.changes.isEmpty }
        guard !steps.isEmpty else { return [] }
        let compared = steps.flatMap(\.changes)
        let intervals =
            compared.contains { $0.method == .newcombe }
            ? [
                "Endring i prosentpoeng med 95 % konfidensintervall (Newcombe) og p fra z-test av to uavhengige andeler."
            ]
            : []
        let designs =
            compared.contains { $0.method == .design }
            ? [
                "Endring i prosentpoeng med 95 % konfidensintervall og p etter utvalgsplanen; en kommune som er med i begge "
                    + "bølger, er én klynge."
            ] : []
        let counts = steps.map { step in
            "\(step.from)–\(step.to) \(step.changes.count { $0.adjustedP != nil })"
        }
        return intervals + designs
            + ["p er justert med Holms metode for alle endringer i tabellen: \(counts.joined(separator: ", "))."]
    }

    private var small: [String] {
        let bases = trend.points.flatMap { point in
            [point.table.panels.first?.total.n ?? 0] + (point.table.panels.first?.columnTotals.map(\.n) ?? [])
        }
        let few = bases.contains { (NumberText.leastBase..<NumberText.smallBase).contains($0) }
        let least = bases.contains { (1..<NumberText.leastBase).contains($0) }
        return (few ? ["* Basis under \(NumberText.smallBase)."] : [])
            + (least
                ? ["** Basis under \(NumberText.leastBase): antall i parentes, ikke prosent, og ingen endring."] : [])
    }

    private var boundary: [String] {
        let keys = [trend.request.question] + (trend.request.column.map { [$0] } ?? [])
        let attributes = trend.request.filters.contains { filter in
            if case .attribute(let attribute, _) = filter { attribute.isOfMunicipality } else { false }
        }
        return attributes || keys.contains { RespondentAttribute(rawValue: $0)?.isOfMunicipality == true }
            ? ["Kommunene er de som fantes i \(trend.boundary)."] : []
    }

    /// What tables of the waves say besides, once.
    private var others: [String] {
        let told = trend.points.compactMap(\.wave.origin.note?.nb)
        return CrossTab.notes(of: trend.points.map(\.table)).map(\.nb).filter { !told.contains($0) }
    }

    /// What was not collected, wave by wave.
    private var origins: [String] {
        trend.points.compactMap { point in
            point.wave.origin.note.map { "\(point.wave.key): \($0.nb) Sammenligninger med den er ikke belegg for noe." }
        }
    }
}
