/// How a question compares with one of an earlier wave.
public struct Comparability: Sendable, Equatable {
    /// What became of the question.
    public enum Kind: String, Sendable, CaseIterable {
        /// The same question with the same options.
        case identical
        /// Other words, the same meaning and options: compared, with a note.
        case wordingChanged = "wording_changed"
        /// Other options for the same question: what they have in common cannot be told.
        case scaleChanged = "scale_changed"
        /// The same options and more: those that are in both are compared, with a note.
        case optionAdded = "option_added"
        /// One of several that the earlier question was split into.
        case split
        /// Several earlier questions in one.
        case merged
        /// Looks alike, and is something else.
        case notComparable = "not_comparable"

        /// Whether shares of the two may stand on one line.
        public var isComparable: Bool { self == .identical || self == .wordingChanged || self == .optionAdded }
    }

    /// The key of the earlier wave.
    public let wave: String
    /// The key of its question.
    public let question: String
    /// How they compare.
    public let kind: Kind
    /// Why, for a reader of both.
    public let note: Label?

    /// An edge of the question bank.
    public init(wave: String, question: String, kind: Kind, note: Label? = nil) {
        self.wave = wave
        self.question = question
        self.kind = kind
        self.note = note
    }
}
