public import SurveyModel

/// A question as a table prints it.
public struct TableQuestion: Sendable, Equatable {
    /// A row or column of the table.
    public struct Category: Sendable, Equatable {
        /// The code of the option or the net.
        public let code: String
        /// What people see.
        public let label: Label
        /// `valid`, or the state that the category stands for.
        public let state: AnswerState
        /// The options that a net counts; nil for an option.
        public let net: [String]?
        /// Whether the number was never printed and is an invention of the reconstruction.
        public let isInvented: Bool
    }

    /// The key.
    public let key: String
    /// What people see.
    public let label: Label
    /// What kind of answer it takes.
    public let kind: QuestionKind
    /// What the percentages are percentages of.
    public let baseRule: BaseRule
    /// Options in their order, states that are counted, then nets. Empty categories stay.
    public let categories: [Category]
}
