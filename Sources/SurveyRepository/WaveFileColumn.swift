public import SurveyModel

/// A column of a wave that is written to a file of its own.
public struct WaveFileColumn: Sendable {
    /// What its cells are, besides empty.
    public enum Kind: String, Sendable {
        /// Whole numbers.
        case whole = "INTEGER"
        /// Numbers.
        case number = "REAL"
        /// Numbers, or the code of why there is none.
        case numberOrCode = "ANY"
        /// Codes and texts.
        case text = "TEXT"
    }

    /// What a code of a column means.
    public struct Meaning: Sendable {
        /// The code.
        public let code: String
        /// Whether it is an answer, or why there is none.
        public let state: AnswerState
        /// What people see.
        public let label: Label

        /// A code and what it means.
        public init(code: String, state: AnswerState, label: Label) {
            self.code = code
            self.state = state
            self.label = label
        }
    }

    /// The name.
    public let name: String
    /// What its cells are.
    public let kind: Kind
    /// What it is about.
    public let label: Label
    /// The question that it holds answers to; nil where it tells of the respondent.
    public let question: String?
    /// What its codes mean, in order.
    public let meanings: [Meaning]

    /// A column.
    public init(name: String, kind: Kind, label: Label, question: String?, meanings: [Meaning]) {
        self.name = name
        self.kind = kind
        self.label = label
        self.question = question
        self.meanings = meanings
    }
}
