/// A respondent's answer to a question, or the reason why there is none.
public enum Answer: Sendable, Equatable {
    /// The codes of the options given: one, or several where the question is multiple. Never empty.
    case options([String])
    /// No answer, and why. Never `valid`.
    case state(AnswerState)
    /// The answer to a number question.
    case number(Double)
    /// The answer to a text question.
    case text(String)

    /// The state that the answer is counted under, given its question: an option may stand for a state.
    public func state(in question: Question) -> AnswerState {
        switch self {
        case .state(let state): state
        case .number, .text: .valid
        case .options(let codes):
            question.options.first { codes.contains($0.code) }?.state ?? .valid
        }
    }
}
