/// What made-up respondents must meet.
public struct Constraint: Sendable, Equatable {
    /// How binding a constraint is.
    public enum Strength: String, Sendable, CaseIterable {
        /// A printed number.
        case hard
        /// An order or a bound that a report states.
        case order
        /// A soft sentence: reported, but not required.
        case tendency
    }

    /// The id, unique within the list.
    public let id: String
    /// How binding it is.
    public let strength: Strength
    /// What must hold.
    public let statement: Statement

    /// A constraint as the list states it.
    public init(id: String, strength: Strength, statement: Statement) {
        self.id = id
        self.strength = strength
        self.statement = statement
    }
}
