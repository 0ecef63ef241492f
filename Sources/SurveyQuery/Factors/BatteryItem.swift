public import SurveyModel

/// A question in a factor analysis, and who gave it no number.
public struct BatteryItem: Sendable, Equatable {
    /// The key.
    public let question: String
    /// What people see.
    public let label: Label
    /// A scale or a number.
    public let kind: QuestionKind
    /// What the scores 1, 2, 3 … mean, in their order; empty for a number question, whose answer is the score.
    public let scale: [Label]
    /// Respondents with a valid answer to it, whatever they answered to the others.
    public let n: Int
    /// The other respondents, by what they are to it.
    public let excluded: [Base.Exclusion]
}
