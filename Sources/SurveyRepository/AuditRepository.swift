public import SurveyModel

/// The log of what was done to the data by hand.
public protocol AuditRepository {
    /// Adds a line; only within `SurveyDatabase.write`, beside what it tells of.
    func append(_ entry: AuditEntry) throws(RepositoryError)
    /// The lines, the oldest first.
    func entries() throws(RepositoryError) -> [AuditEntry]
}
