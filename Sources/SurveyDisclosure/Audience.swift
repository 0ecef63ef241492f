/// Whom an output is for.
public enum Audience: String, Sendable, CaseIterable {
    /// Somebody who works with the numbers on a machine of their own.
    case analyst
}
