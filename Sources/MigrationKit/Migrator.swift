public import SQLiteKit

/// Brings a database up to a set of migrations.
public struct Migrator: Sendable {
    let set: MigrationSet
    let applicationID: Int32
    let tool: String

    /// A migrator for one kind of database.
    /// - Parameters:
    ///   - applicationID: the `application_id` that marks a database as ours; not 0.
    ///   - tool: the program with its version, for the ledger.
    public init(_ set: MigrationSet, applicationID: Int32, tool: String) {
        self.set = set
        self.applicationID = applicationID
        self.tool = tool
    }

    /// What was applied to the database and what is to come. Changes nothing; refuses what `up` refuses.
    public func status(_ connection: Connection) throws(MigrationError) -> MigrationStatus {
        try connection.transaction(.deferred) { () throws(MigrationError) in try read(connection) }
    }

    /// Applies what is pending, each file in a transaction of its own, and gives what it applied.
    ///
    /// Two programs may do so at once: the ledger is read under the write lock only. Afterwards the settings of
    /// `withRebuildSettings` are back and `synchronous` is FULL, whatever happened.
    public func up(_ connection: Connection) throws(MigrationError) -> [AppliedMigration] {
        try withRebuildSettings(connection) { () throws(MigrationError) in try applyPending(connection) }
    }

    /// The ledger against the set; inside a transaction.
    func read(_ connection: Connection) throws(MigrationError) -> MigrationStatus {
        let applied = try ledgerEntries(connection)
        return MigrationStatus(
            applied: applied, pending: try History.pending(applied, set), newestVersion: set.newestVersion)
    }

    private func applyPending(_ connection: Connection) throws(MigrationError) -> [AppliedMigration] {
        try database { () throws(DatabaseError) in try connection.run("PRAGMA synchronous = FULL") }
        var applied: [AppliedMigration] = []
        while let next = try applyNext(connection) { applied.append(next) }
        return applied
    }

    private func applyNext(_ connection: Connection) throws(MigrationError) -> AppliedMigration? {
        try connection.transaction(.immediate) { () throws(MigrationError) -> AppliedMigration? in
            let status = try read(connection)
            guard let file = status.pending.first else { return nil }
            try apply(file, after: status.applied, connection)
            return try ledgerEntries(connection).last
        }
    }

    func database<T>(_ body: () throws(DatabaseError) -> T) throws(MigrationError) -> T {
        do { return try body() } catch { throw MigrationError(error) }
    }
}
