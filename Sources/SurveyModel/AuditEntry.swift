/// A line of the audit log: what was done by hand. Never holds what anybody answered.
public struct AuditEntry: Sendable, Equatable {
    /// When, in UTC, as `2026-11-25T10:00:00Z`.
    public let at: String
    /// The name of the user's account.
    public let user: String
    /// What was done, such as `answer set`.
    public let action: String
    /// To what, such as `wave 2026, respondent 12, question role`.
    public let object: String
    /// Why, as the user gave it; may be empty.
    public let reason: String

    /// A line of the log.
    public init(at: String, user: String, action: String, object: String, reason: String) {
        self.at = at
        self.user = user
        self.action = action
        self.object = object
        self.reason = reason
    }
}
