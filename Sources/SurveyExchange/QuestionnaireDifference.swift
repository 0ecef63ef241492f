public import SurveyModel

/// What two questionnaires ask differently, question by question, matched by variable.
public struct QuestionnaireDifference: Sendable, Equatable {
    /// What became of a question.
    public enum Change: Sendable, Equatable {
        /// Nothing that answers depend on.
        case same
        /// Something did: its label, kind, base rule, universe or options, each as a few words.
        case changed([String])
        /// Only the second questionnaire has it.
        case new
        /// Only the first questionnaire has it.
        case gone
    }

    /// One variable.
    public struct Line: Sendable, Equatable {
        /// What is measured.
        public let variable: String
        /// The key of the question in the first questionnaire, where it asks it.
        public let first: String?
        /// And in the second.
        public let second: String?
        /// What became of it.
        public let change: Change
        /// How the second questionnaire says that its question compares with one of the first; nil where it says nothing.
        public let declared: Comparability?

        /// A variable and what became of it.
        public init(variable: String, first: String?, second: String?, change: Change, declared: Comparability?) {
            self.variable = variable
            self.first = first
            self.second = second
            self.change = change
            self.declared = declared
        }
    }

    /// In the order of the second questionnaire; those that only the first has come last.
    public let lines: [Line]

    /// What `second` asks differently than `first`.
    public init(from first: Questionnaire, to second: Questionnaire) {
        let old = Dictionary(first.questions.map { ($0.variable, $0) }) { first, _ in first }
        let kept = Set(second.questions.map(\.variable))
        lines =
            second.questions.map { question in
                let earlier = old[question.variable]
                let changes = earlier.map { Self.changes(from: $0, to: question) }
                return Line(
                    variable: question.variable, first: earlier?.key, second: question.key,
                    change: changes.map { $0.isEmpty ? .same : .changed($0) } ?? .new,
                    declared: Self.declared(question, after: earlier, in: first.wave.key))
            }
            + first.questions.filter { !kept.contains($0.variable) }.map {
                Line(variable: $0.variable, first: $0.key, second: nil, change: .gone, declared: nil)
            }
    }

    /// What is said of the question of the same variable, or else of the first that anything is said of.
    private static func declared(_ question: Question, after earlier: Question?, in wave: String) -> Comparability? {
        let edges = question.comparability.filter { $0.wave == wave }
        return edges.first { $0.question == earlier?.key } ?? edges.first
    }

    private static func changes(from old: Question, to new: Question) -> [String] {
        var changes: [String] = []
        if old.kind != new.kind { changes.append("kind \(old.kind.rawValue) -> \(new.kind.rawValue)") }
        if old.label != new.label { changes.append("label") }
        if old.baseRule != new.baseRule { changes.append("base \(old.baseRule.rawValue) -> \(new.baseRule.rawValue)") }
        if old.universe != new.universe { changes.append("shown to others") }
        let options = OptionChange(from: old, to: new).summary()
        if !options.isEmpty { changes.append("options: \(options)") }
        if old.nets != new.nets { changes.append("nets") }
        return changes
    }
}
