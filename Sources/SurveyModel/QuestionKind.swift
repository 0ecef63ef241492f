/// What kind of answer a question takes.
public enum QuestionKind: String, Sendable, CaseIterable, Hashable {
    /// One option of several.
    case single
    /// Any number of options.
    case multiple
    /// One option of an ordered scale.
    case scale
    /// A number.
    case number
    /// A text in the respondent's own words.
    case text

    /// Whether answers are options with codes (and not a number or a text).
    public var isCoded: Bool { self == .single || self == .multiple || self == .scale }
}
