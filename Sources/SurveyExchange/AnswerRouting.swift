import SurveyModel

/// Checks that a respondent's answers fit the questionnaire's routing.
struct AnswerRouting {
    private let universes: [[ResolvedFilter]]
    private let conditions: [String]
    private let columns: AnswerColumns

    init(_ questionnaire: Questionnaire, _ columns: AnswerColumns) {
        universes = questionnaire.questions.map { question in
            question.universe.map { ResolvedFilter($0, in: questionnaire) }
        }
        conditions = questionnaire.questions.map { $0.universe.map(\.description).joined(separator: " and ") }
        self.columns = columns
    }

    /// Notes what does not fit. An answer is nil where it is not known; `person` is nil where who answers is not.
    func check(_ answers: [Answer?], of person: RespondentReader.Person?, _ csv: CSVReader) {
        checkNonresponse(answers, csv)
        for (index, answer) in answers.enumerated() {
            guard let answer, let cells = columns.questions[index] else { continue }
            let isInside: Bool? =
                if universes[index].isEmpty {
                    true
                } else if let person {
                    ResolvedFilter.all(universes[index], answers, unit: person.unit, stratum: person.stratum)
                } else {
                    nil
                }
            guard let isInside else { continue }
            if isInside, answer == .state(.notShown) {
                csv.note(inside(cells.key, conditions[index]), at: csv.cells[cells.columns[0].place])
            } else if !isInside, !Self.standsOutside(answer) {
                csv.note(
                    "'\(cells.key)' is not for this respondent (\(conditions[index])); write not_shown, or correct "
                        + "the answers that this depends on",
                    at: csv.cells[cells.columns[0].place])
            }
        }
    }

    private func inside(_ key: String, _ condition: String) -> String {
        let reason = condition.isEmpty ? "everybody" : "this respondent (\(condition))"
        return "'\(key)' is shown to \(reason), so not_shown cannot stand; write the answer or another state"
    }

    /// Whether an answer may stand where the question was not for the respondent.
    static func standsOutside(_ answer: Answer) -> Bool {
        switch answer {
        case .state(.notShown), .state(.notAsked), .state(.breakoff), .state(.nonresponse): true
        default: false
        }
    }

    private func checkNonresponse(_ answers: [Answer?], _ csv: CSVReader) {
        let places = answers.indices.filter { answers[$0] == .state(.nonresponse) }
        let others = answers.contains { $0 != nil && $0 != .state(.nonresponse) }
        guard others, let first = places.first, let cells = columns.questions[first] else { return }
        csv.note(
            "nonresponse stands for '\(cells.key)' but not for all questions; write it for all, or for none",
            at: csv.cells[cells.columns[0].place])
    }
}
