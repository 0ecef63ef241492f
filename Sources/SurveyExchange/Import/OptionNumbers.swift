import SurveyModel

/// The numbers of a question's options and states, as the repository gives them: valid options from 1 in their order,
/// states below 0.
struct OptionNumbers {
    /// What people did: an option was chosen, or one of these states said.
    static let saidStates: [AnswerState] = [.dontKnow, .notApplicable, .refused]

    /// The highest number of a valid option; 1 for numbers and texts.
    let highest: Int
    private let byCode: [String: Int]
    /// The codes of the valid options, by number less 1.
    let codes: [String]

    init(_ question: Question) {
        var byCode: [String: Int] = [:]
        for state in AnswerState.reasons { byCode[state.rawValue] = state.optionNumber }
        codes = question.kind.isCoded ? question.validCodes : ["valid"]
        if question.kind.isCoded {
            for option in question.options { byCode[option.code] = option.state.optionNumber }
            for (place, code) in codes.enumerated() { byCode[code] = place + 1 }
        }
        self.byCode = byCode
        highest = codes.count
    }

    /// The number of an option or a state; nil where there is none.
    func number(_ code: String) -> Int? { byCode[code] }
}
