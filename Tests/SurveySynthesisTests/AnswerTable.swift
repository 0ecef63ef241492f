import SurveyModel

/// The answers of made-up respondents, counted one by one: the naive way that a synthesizer must agree with.
struct AnswerTable {
    let answers: AnswerSet

    /// Whether the respondent with this index gave one of `codes`.
    func gave(_ index: Int, _ question: String, _ codes: String...) -> Bool {
        guard case .options(let given) = answers.answers[question]?[index] else { return false }
        return given.contains(where: codes.contains)
    }

    /// Whether the respondent answered with an option.
    func answered(_ index: Int, _ question: String) -> Bool {
        if case .options = answers.answers[question]?[index] { true } else { false }
    }

    func isState(_ index: Int, _ question: String, _ state: AnswerState) -> Bool {
        answers.answers[question]?[index] == .state(state)
    }

    func unit(_ index: Int) -> Unit? {
        answers.units.first { $0.key == answers.respondents[index].unit }
    }

    func count(_ condition: (Int) -> Bool) -> Int { answers.respondents.indices.count(where: condition) }

    /// The percent of those who meet `whole` that meet `condition`.
    func percent(_ condition: (Int) -> Bool, of whole: (Int) -> Bool) -> Double {
        100 * Double(count { whole($0) && condition($0) }) / Double(count(whole))
    }
}
