import SurveyModel
import SurveyQuery
import SurveyStatistics

extension FactorsLayout {
    /// The groups over the factors, where they were asked for.
    var profiles: [TableLayout.Section] { battery.profile.map { [section($0)] } ?? [] }

    private func section(_ profile: FactorProfile) -> TableLayout.Section {
        let lines = profile.by.categories.map { category in
            let means = battery.factors.map { profile.mean(factor: $0.number, group: category.code) }
            let n = means.first.flatMap { $0?.n } ?? 0
            return TableGrid.Line.cells(
                category.label.nb, [TableCell(NumberText.base(n))] + means.map { cell($0) })
        }
        return TableLayout.Section(
            heading: "Gjennomsnittlig faktorskår etter \(profile.by.label.nb) (\(profile.by.key))",
            grid: TableGrid(
                columns: [TableGrid.Column(heading: "n", isRepeated: true)]
                    + battery.factors.map { TableGrid.Column(heading: "Faktor \($0.number)") }, lines: lines),
            notes: excluded(profile) + tests(profile))
    }

    /// The mean with its interval; nothing on a very small base.
    private func cell(_ mean: FactorMean?) -> TableCell {
        guard let mean, mean.n > 0 else { return TableCell("–") }
        guard let value = mean.mean, mean.n >= NumberText.leastBase else { return TableCell("") }
        guard let low = mean.low, let high = mean.high else { return TableCell(Self.number(value)) }
        return TableCell(
            Self.number(value), interval: "(\(Self.number(low)) til \(Self.number(high)))")
    }

    private func excluded(_ profile: FactorProfile) -> [String] {
        guard !profile.excluded.isEmpty else { return [] }
        let reasons = profile.excluded.map { "\($0.state.label.nb.lowercased()) \($0.n)" }.joined(separator: ", ")
        return ["Ikke med her, men i faktorene: \(profile.by.key) \(reasons)."]
    }

    private func tests(_ profile: FactorProfile) -> [String] {
        let chosen = profile.tests.flatMap { $0.filter(\.isChosen) }
        guard !chosen.isEmpty else {
            return profile.by.kind == .multiple || analysis.scores == nil
                ? [] : ["Ingen test: det må være minst to grupper med skårer som varierer."]
        }
        return ["Test av hver faktor, p justert for \(chosen.count) faktorer med Holms metode:"]
            + zip(battery.factors, profile.tests).map { "  Faktor \($0.number): \(statement($1))." }
            + TestText.reasons(chosen)
    }

    /// The test that was chosen, and the others for comparison.
    private func statement(_ tests: [TableTest]) -> String {
        let chosen = tests.filter(\.isChosen).map { TestText.statement($0) }
        let others = tests.filter { !$0.isChosen }.map { TestText.statement($0) }
        guard !chosen.isEmpty else { return "ingen test" }
        return chosen.joined() + (others.isEmpty ? "" : " (til sammenligning: \(others.joined(separator: "; ")))")
    }
}
