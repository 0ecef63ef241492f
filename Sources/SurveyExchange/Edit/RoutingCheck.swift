public import SurveyModel

/// Tells what in one respondent's answers does not fit the questionnaire's routing.
public struct RoutingCheck {
    private let questionnaire: Questionnaire

    /// A check of answers to a questionnaire.
    public init(_ questionnaire: Questionnaire) { self.questionnaire = questionnaire }

    /// A sentence for every question whose answer does not fit, in the order of the questionnaire.
    public func conflicts(_ answers: [String: Answer], unit: Unit, stratum: String?) -> [String] {
        let given = questionnaire.questions.map { answers[$0.key] }
        var conflicts = nonresponse(given)
        for (question, answer) in zip(questionnaire.questions, given) {
            let filters = question.universe.map { ResolvedFilter($0, in: questionnaire) }
            guard let answer, let isInside = ResolvedFilter.all(filters, given, unit: unit, stratum: stratum) else {
                continue
            }
            let condition = question.universe.map(\.description).joined(separator: " and ")
            if isInside, answer == .state(.notShown) {
                let whom = condition.isEmpty ? "everybody" : "this respondent (\(condition))"
                conflicts.append("'\(question.key)' is shown to \(whom), so not_shown cannot stand; set it too")
            } else if !isInside, !AnswerRouting.standsOutside(answer) {
                conflicts.append("'\(question.key)' is not for this respondent (\(condition)); set it to not_shown too")
            }
        }
        return conflicts
    }

    private func nonresponse(_ answers: [Answer?]) -> [String] {
        let count = answers.count { $0 == .state(.nonresponse) }
        return count == 0 || count == answers.count
            ? [] : ["nonresponse holds for all questions or for none; set the others too"]
    }
}
