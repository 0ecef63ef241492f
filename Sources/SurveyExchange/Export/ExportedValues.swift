/// What stands in the cells of questions with options.
public enum ExportedValues: String, Sendable, CaseIterable {
    /// Codes of options and states.
    case codes
    /// What people see, in bokmål.
    case labels
}
