import SurveyModel

/// What values of a question can mean, as far as they say so themselves.
struct ValueMeanings {
    private let codes: Set<String>
    /// Codes of options and names of states by their labels; nil where a label stands for two.
    private var byLabel: [String: String?] = [:]

    init(_ question: Question) {
        let options = question.kind.isCoded ? question.options : []
        codes = Set(options.map(\.code) + AnswerNames.states)
        for option in options {
            for (_, text) in option.label.all { add(option.code, folded(text)) }
        }
        for state in AnswerState.reasons where !options.contains(where: { $0.state == state }) {
            for (_, text) in state.label.all where byLabel[folded(text)] == nil { add(state.rawValue, folded(text)) }
        }
    }

    private mutating func add(_ code: String, _ label: String) {
        if let other = byLabel[label], other != code {
            byLabel[label] = .some(nil)
        } else {
            byLabel[label] = code
        }
    }

    /// The option or state that a value is; `label` is what the file says that it means, and then decides alone.
    func meaning(of value: String, label: String?) -> String? {
        if let label { return byLabel[folded(label)] ?? nil }
        if codes.contains(value) { return value }
        if value == "{question_not_shown}" { return AnswerState.notShown.rawValue }
        return byLabel[folded(value)] ?? nil
    }
}
