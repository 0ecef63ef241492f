import SurveyModel

/// Turns cells into answers.
struct AnswerSetBuilder {
    let questionnaire: Questionnaire
    let layout: Layout
    let cells: Cells
    let assignment: UnitAssignment

    func answerSet() -> AnswerSet {
        var answers: [String: [Answer]] = [:]
        for question in questionnaire.questions {
            answers[question.key] = (0..<cells.respondents).map { answer(question, $0) }
        }
        let respondents = assignment.places.enumerated().map { number, unit in
            Respondent(number: number + 1, unit: assignment.units[unit].key)
        }
        return AnswerSet(units: assignment.units, respondents: respondents, answers: answers)
    }

    private func answer(_ question: Question, _ respondent: Int) -> Answer {
        let columns = layout.columns(of: question)
        let value = columns.isEmpty ? CellValue.notAsked : cells[columns.lowerBound, respondent]
        switch value {
        case CellValue.notAsked: return .state(.notAsked)
        case CellValue.notShown: return .state(.notShown)
        case CellValue.blank: return .state(.noAnswer)
        default: break
        }
        let given =
            question.kind == .multiple
            ? zip(columns, question.options).filter { cells[$0.0, respondent] == CellValue.ticked }.map(\.1)
            : [question.options[Int(value)]]
        if let state = given.first?.state, state != .valid { return .state(state) }
        return given.isEmpty ? .state(.noAnswer) : .options(given.map(\.code))
    }
}
