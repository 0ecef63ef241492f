import SurveyModel

/// What the values of an option's column can mean, as far as they say so themselves.
struct TickMeanings {
    private static let ticked: Set<String> = [
        "1", "y", "yes", "ja", "x", "true", "valgt", "vald", "valt", "krysset av", "kryssa av", "selected", "checked",
    ]
    private static let unticked: Set<String> = [
        "0", "n", "no", "nei", "false", "ikke valgt", "ikkje vald", "ikkje valt", "ikke krysset av",
        "ikkje kryssa av", "not selected", "unchecked",
    ]

    /// The names of states by their labels.
    private static let states: [String: String] = Dictionary(
        AnswerState.reasons.flatMap { state in state.label.all.map { (folded($0.text), state.rawValue) } }
    ) { first, _ in first }

    /// The labels, and the code, of the option itself.
    private let own: Set<String>
    /// The value that the file says is counted.
    private let counted: String?

    init(_ option: Option?, counted: String?) {
        own = Set((option?.label.all.map { folded($0.text) } ?? []) + (option.map { [$0.code] } ?? []))
        self.counted = counted
    }

    /// The marks of a column's values, and the values that say nothing.
    func marks(of values: [String], labels: [String: String]) -> (marks: TickMarks, unknown: [String]) {
        var marks = TickMarks(ticked: [], unticked: [])
        var unknown: [String] = []
        for value in values {
            if AnswerNames.states.contains(value) { continue }
            if value == "{question_not_shown}" {
                marks.states[value] = AnswerState.notShown.rawValue
            } else if let state = Self.states[folded(labels[value] ?? value)] {
                marks.states[value] = state
            } else if let isTicked = isTicked(value, label: labels[value]) {
                if isTicked { marks.ticked.append(value) } else { marks.unticked.append(value) }
            } else {
                unknown.append(value)
            }
        }
        if marks.ticked.isEmpty { marks.ticked = [counted ?? (marks.unticked == ["N"] ? "Y" : "1")] }
        if marks.unticked.isEmpty { marks.unticked = [["Y": "N", "1": "0"][marks.ticked[0]]].compactMap(\.self) }
        return (marks, unknown)
    }

    private func isTicked(_ value: String, label: String?) -> Bool? {
        if let counted, value == counted { return true }
        let text = folded(label ?? value)
        let isOwn = own.contains(text)
        // An option may itself be called "no".
        if Self.unticked.contains(text) { return isOwn ? nil : false }
        if isOwn { return true }
        return Self.ticked.contains(text) && counted == nil ? true : nil
    }
}
