/// Where a database stands against a set of migrations.
public struct MigrationStatus: Sendable {
    /// What was applied, the oldest first.
    public let applied: [AppliedMigration]
    /// What is to be applied, in order.
    public let pending: [MigrationFile]
    /// The number of the newest migration that is known.
    public let newestVersion: Int

    /// The version of the database; 0 for an empty one.
    public var currentVersion: Int { applied.last?.version ?? 0 }
}
