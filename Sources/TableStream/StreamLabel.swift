/// What one value of a variable means.
public struct StreamLabel: Sendable, Equatable {
    /// The value, written as the variable's cells are.
    public let value: String
    /// What it means, for a person.
    public let label: String

    /// A value and what it means.
    public init(value: String, label: String) {
        self.value = value
        self.label = label
    }
}
