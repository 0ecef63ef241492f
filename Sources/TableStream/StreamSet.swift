/// A multiple-response set: variables that together hold the answers to one question.
public struct StreamSet: Sendable, Equatable {
    /// How the variables hold them, by SPSS's letters.
    public enum Kind: String, Sendable, CaseIterable {
        /// Each variable holds one of the answers.
        case categories = "C"
        /// Each variable is one answer, given where it holds the counted value; it is named by the variable's label.
        case dichotomies = "D"
        /// As `dichotomies`, but an answer is named by the label of the counted value.
        case labelledDichotomies = "E"
    }

    /// Its name, which begins with `$`.
    public let name: String
    /// How the variables hold the answers.
    public let kind: Kind
    /// The value that means given; nil in a set of categories.
    public let counted: String?
    /// What it is about; empty where the file does not say.
    public let label: String
    /// The names of the variables; some files have sets with one or none.
    public let variables: [String]

    /// A set.
    public init(name: String, kind: Kind, counted: String?, label: String, variables: [String]) {
        self.name = name
        self.kind = kind
        self.counted = counted
        self.label = label
        self.variables = variables
    }
}
