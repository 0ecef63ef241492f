public import SurveyModel

/// Whether shares of two waves may stand on one line.
public enum TrendLink: Sendable, Equatable {
    /// They may; what a reader must know of it.
    case comparable(notes: [Label])
    /// They may not, and why.
    case broken(Label)

    /// Whether the line goes on.
    public var isComparable: Bool { if case .comparable = self { true } else { false } }
}
