import SurveyModel
import SurveyQuery
import SurveyStatistics

extension TableFooter {
    /// What a letter says.
    var letters: [String] {
        guard percentage == .column, let testing = tables.first(where: { $0.testing?.hasVariance == true })?.testing,
            tables.contains(where: { isCounts && TableQuestion.letters(of: $0.column?.categories ?? []).count > 1 })
        else { return [] }
        let method = testing.adjustment == .holm ? "Holms" : "Bonferronis"
        return [
            "En bokstav ved et tall: prosenten er høyere enn i kolonnen med den bokstaven, på 5 %-nivå, justert med "
                + "\(method) metode for antall sammenligninger i raden. Kolonner med basis under "
                + "\(NumberText.leastBase) sammenlignes ikke."
        ]
    }

    /// What intervals are of.
    var intervals: [String] {
        guard let table = tables.first(where: { hasIntervals($0) }), let testing = table.testing else { return [] }
        let isMeans = table.panels.contains { !$0.means.isEmpty }
        let method = testing.design == .none ? (isMeans ? "t-fordelingen" : "Wilson") : "etter utvalgsplanen"
        return [
            "Intervall i parentes: 95 % konfidensintervall for \(isMeans ? "gjennomsnittet" : share(table)) (\(method))."
        ]
    }

    private func share(_ table: CrossTab) -> String {
        guard table.column != nil else { return "prosenten" }
        return switch percentage {
        case .row: "prosenten av raden"
        case .column: "prosenten av kolonnen"
        case .total: "prosenten av alle"
        }
    }

    private func hasIntervals(_ table: CrossTab) -> Bool {
        guard let testing = table.testing else { return false }
        return table.panels.contains { panel in
            panel.means.contains { $0.low != nil && $0.n >= NumberText.leastBase }
                || ((testing.percentage == percentage || table.column == nil)
                    && panel.cells.contains { $0.statistics?.low != nil })
        }
    }
}
