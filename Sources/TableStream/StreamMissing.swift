/// Values that a variable declares missing; cells keep them, and the system-missing cell is no value.
public enum StreamMissing: Sendable, Equatable {
    /// One value, written as the variable's cells are.
    case value(String)
    /// All values from one to another, both in; nil is the lowest or the highest there is.
    case range(from: String?, through: String?)
}
