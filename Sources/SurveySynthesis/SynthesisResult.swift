public import SurveyModel

/// Made-up respondents, and how they were found.
public struct SynthesisResult: Sendable {
    /// The respondents with their units and answers.
    public let answers: AnswerSet
    /// One a constraint, in the order of the list. Hard ones and orders hold; a tendency may not.
    public let outcomes: [ConstraintOutcome]
    /// The seed that gave them: the list's own, or one of those that follow it.
    public let seed: UInt64
    /// How many swaps were tried with that seed.
    public let tries: Int
}
