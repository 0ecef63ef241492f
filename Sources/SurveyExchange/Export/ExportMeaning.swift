import SurveyModel

/// What a code of an exported column means.
struct ExportMeaning {
    /// As `AnswerColumn` numbers it: an option above 0, a state below; of a tick 1 and 0.
    let number: Int
    /// As an answers file writes it.
    let code: String
    let state: AnswerState
    let label: Label
}

extension ExportMeaning {
    /// The options and the states of a question with one answer.
    static func options(of question: Question) -> [ExportMeaning] {
        var answers = 0
        let listed = question.options.map { option in
            if option.state == .valid { answers += 1 }
            return ExportMeaning(
                number: option.state.optionNumber ?? answers, code: option.code, state: option.state,
                label: option.label)
        }
        return listed + states(of: question).filter { state in !listed.contains { $0.number == state.number } }
    }

    /// What a tick of a multiple question can be.
    static func tick(of question: Question) -> [ExportMeaning] {
        [
            ExportMeaning(
                number: 1, code: "1", state: .valid,
                label: Label("Valgt", others: [.nn: "Vald", .en: "Selected"])),
            ExportMeaning(
                number: 0, code: "0", state: .valid,
                label: Label("Ikke valgt", others: [.nn: "Ikkje vald", .en: "Not selected"])),
        ] + states(of: question)
    }

    /// Why there is no answer, as the question calls it.
    static func states(of question: Question) -> [ExportMeaning] {
        AnswerState.reasons.compactMap { state in
            state.optionNumber.map { number in
                ExportMeaning(
                    number: number, code: question.code(for: state), state: state,
                    label: question.options.first { $0.state == state }?.label ?? state.label)
            }
        }
    }
}
