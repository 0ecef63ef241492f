import SurveyModel
import SurveyQuery
import SurveyStatistics

/// Tells of the tests of a panel: the one that was chosen, with its reason; for a multiple question one a row.
struct TestText {
    let table: CrossTab

    /// Sentences under the panel's table; rows of a multiple question are indented below theirs.
    func sentences(_ panel: Panel) -> [String] {
        guard panel.total.n > 0 else { return ["Ingen respondenter er med her."] }
        guard table.testing?.hasVariance == true, table.column != nil else { return [] }
        let chosen = panel.tests.filter(\.isChosen)
        guard !chosen.isEmpty else { return [missing(panel)] }
        guard chosen.contains(where: { $0.item != nil }) else {
            return chosen.map { "Test: \(Self.statement($0)); valgt fordi \($0.reason.nb)\(association(panel))." }
        }
        return ["Test av hver rad, svart eller ikke, p justert for \(chosen.count) rader med Holms metode:"]
            + chosen.map { "  \(label($0)): \(Self.statement($0))." } + Self.reasons(chosen)
    }

    /// The chosen tests in short, without reasons, as a banner lists them.
    func short(_ panel: Panel) -> [String] {
        guard let column = table.column, table.testing != nil else { return [] }
        let chosen = panel.tests.filter(\.isChosen)
        guard !chosen.isEmpty else { return ["  \(table.row.key) × \(column.key): ingen test."] }
        return chosen.map { test in
            let item = test.item == nil ? "" : " (\(label(test)))"
            return "  \(table.row.key)\(item) × \(column.key): \(Self.statement(test))\(association(panel, of: test))."
        }
    }

    /// Each test that was chosen, with its reason, once.
    static func reasons(_ tests: [TableTest]) -> [String] {
        var seen: [String] = []
        for test in tests {
            let sentence = "Valgt fordi \(test.reason.nb): \(test.result.name.text)."
            if !seen.contains(sentence) { seen.append(sentence) }
        }
        return seen
    }

    private func missing(_ panel: Panel) -> String {
        if table.column?.kind == .multiple {
            return "Ingen samlet test: en respondent kan være i flere av kolonnene."
        }
        if !panel.tests.isEmpty {
            return "Ingen test etter utvalgsplanen: Rao og Scotts test kan ikke regnes ut for denne tabellen, "
                + "som når celler er tomme."
        }
        let isMeans = table.panels.contains { !$0.means.isEmpty }
        return isMeans
            ? "Ingen test: det må være minst to kolonner med svar som varierer."
            : "Ingen test: det må være svar i minst to rader og to kolonner."
    }

    private func label(_ test: TableTest) -> String {
        table.row.categories.first { $0.code == test.item }?.label.nb ?? test.item ?? ""
    }

    /// How strong the association is; only a test of the whole table has one.
    private func association(_ panel: Panel, of test: TableTest? = nil) -> String {
        guard test?.item == nil,
            let v = panel.tests.first(where: { $0.item == nil && $0.association != nil })?.association?.cramersV
        else { return "" }
        let unweighted = table.weight == .wave ? " (uvektet)" : ""
        return "; Cramérs V\(unweighted) = \(NumberText.decimal(v, decimals: 2))"
    }

    /// Name, statistic, degrees of freedom and p.
    static func statement(_ test: TableTest) -> String {
        let result = test.result
        var parts = [result.name.text]
        if let statistic = result.statistic {
            parts.append("\(result.name.symbol) = \(NumberText.decimal(statistic, decimals: 2))")
        }
        if let df = result.df {
            let second = result.df2.map { " og \(NumberText.degrees($0))" } ?? ""
            parts.append("df = \(NumberText.degrees(df))\(second)")
        }
        parts.append(result.p.map { NumberText.probability("p", $0) } ?? "p kan ikke regnes ut")
        if let adjusted = test.adjustedP { parts.append(NumberText.probability("justert p", adjusted)) }
        // A number stays with what it is a number of.
        return parts.map { part in
            part.contains("=") || part.contains("<")
                ? part.split(separator: " ").joined(separator: TextTable.hardSpace) : part
        }.joined(separator: ", ") + simulation(test)
    }

    private static func simulation(_ test: TableTest) -> String {
        guard let simulation = test.simulation else { return "" }
        let error = NumberText.decimal(simulation.standardError, decimals: 4)
        return " (\(NumberText.grouped(simulation.samples)) tilfeldige tabeller, startverdi \(simulation.seed), "
            + "standardfeil \(error))"
    }
}
