import SurveyModel
import SurveyQuery
import SurveyStatistics

/// The parts of a factor analysis as an analyst would paste it into a report.
struct FactorsLayout {
    let battery: BatteryAnalysis

    var analysis: FactorAnalysis { battery.analysis }

    // MARK: Items

    var items: TableLayout.Section {
        let reliability = analysis.reliability
        let lines = battery.items.enumerated().map { index, item in
            TableGrid.Line.cells(
                item.label.nb,
                [
                    TableCell(NumberText.count(item.n)),
                    TableCell(NumberText.count(item.excluded.reduce(0) { $0 + $1.n })),
                    TableCell(Self.number(analysis.adequacy?.items[index])),
                    TableCell(Self.number(reliability.itemTotalCorrelations[index])),
                    TableCell(Self.number(reliability.alphaIfDeleted[index])),
                ])
        }
        return TableLayout.Section(
            heading: "Spørsmålene",
            grid: Self.grid(["Gyldige svar", "Ikke med", "KMO", "Korrelasjon med resten", "Alfa uten"], lines),
            notes: [base] + reasons)
    }

    private var base: String {
        "n = \(battery.n) med gyldig svar på alle spørsmålene; \(battery.leftOut) av \(battery.respondents) respondenter er "
            + "ikke med, fordi de mangler minst ett svar" + (battery.leftOut > 0 ? ":" : ".")
    }

    /// Items that were left unanswered alike stand on one line.
    private var reasons: [String] {
        var groups: [(reasons: String, keys: [String])] = []
        for item in battery.items where !item.excluded.isEmpty {
            let reasons = item.excluded.map { "\($0.state.label.nb.lowercased()) \($0.n)" }.joined(separator: ", ")
            if let index = groups.firstIndex(where: { $0.reasons == reasons }) {
                groups[index].keys.append(item.question)
            } else {
                groups.append((reasons, [item.question]))
            }
        }
        return groups.map { "  \($0.keys.joined(separator: ", ")): \($0.reasons)." }
    }

    // MARK: Whether it is worth doing

    var fitness: TableLayout.Section {
        let adequacy = analysis.adequacy.map {
            "KMO = \(Self.number($0.overall)) (over 0,6 regnes som brukbart)."
        }
        let sphericity = analysis.sphericity.map { test in
            "Bartletts test: X² = \(Self.number(test.chiSquare)), df = \(NumberText.degrees(test.df))"
                + (test.p.map { ", " + NumberText.probability("p", $0) } ?? "") + "."
        }
        let alpha = analysis.reliability.alpha.map { "Cronbachs alfa for alle spørsmålene = \(Self.number($0))." }
        return TableLayout.Section(
            heading: "Egnethet", notes: [adequacy, sphericity, alpha].compactMap(\.self))
    }

    // MARK: Factors

    var eigenvalues: TableLayout.Section {
        var sum = 0.0
        let lines = zip(analysis.eigenvalues, analysis.percentOfVariance).enumerated().map { index, value in
            sum += value.1
            let rotated = battery.factors.indices.contains(index) ? battery.factors[index] : nil
            return TableGrid.Line.cells(
                "\(index + 1)",
                [
                    TableCell(Self.number(value.0)), TableCell(Self.percent(value.1)), TableCell(Self.percent(sum)),
                    TableCell(rotated.map { Self.percent($0.percentOfVariance) } ?? ""),
                ])
        }
        return TableLayout.Section(
            heading: "Egenverdier og forklart varians",
            grid: Self.grid(["Egenverdi", "Prosent", "Samlet prosent", "Prosent etter rotasjon"], lines))
    }

    var loadings: TableLayout.Section {
        let sorted = battery.factors.flatMap(\.items)
        let rest = battery.items.indices.filter { !sorted.contains($0) }
        let lines = (sorted + rest).map { item in
            TableGrid.Line.cells(
                battery.items[item].label.nb,
                analysis.rotatedLoadings[item].map { TableCell(Self.loading($0)) }
                    + [TableCell(Self.number(analysis.communalities[item]))])
        }
        return TableLayout.Section(
            heading: "Roterte ladninger",
            grid: Self.grid(battery.factors.map { "Faktor \($0.number)" } + ["Kommunalitet"], lines),
            notes: battery.factors.map { factor in
                let keys = factor.items.map { battery.items[$0].question }
                return "Faktor \(factor.number): \(keys.isEmpty ? "ingen spørsmål" : keys.joined(separator: ", "))."
            })
    }

    private static func loading(_ value: Double) -> String {
        value.magnitude < BatteryAnalysis.leastLoading ? "" : number(value)
    }

    // MARK: Numbers

    static func grid(_ headings: [String], _ lines: [TableGrid.Line]) -> TableGrid {
        TableGrid(columns: headings.map { TableGrid.Column(heading: $0) }, lines: lines)
    }

    static func number(_ value: Double?) -> String { value.map { NumberText.decimal($0, decimals: 2) } ?? "" }

    private static func percent(_ value: Double) -> String { NumberText.decimal(value, decimals: 1) }
}
