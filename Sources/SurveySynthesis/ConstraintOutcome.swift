public import SurveyModel

/// A constraint, and whether the made-up respondents meet it.
public struct ConstraintOutcome: Sendable, Equatable {
    /// The constraint.
    public let constraint: Constraint
    /// Whether it holds.
    public let isHeld: Bool
}
