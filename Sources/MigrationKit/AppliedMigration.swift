/// A row of the ledger: a migration that was applied to a database.
public struct AppliedMigration: Sendable, Equatable {
    /// Its number.
    public let version: Int
    /// The file's name.
    public let name: String
    /// The SHA-256 of the file's bytes, as `sha256:…`.
    public let checksum: String
    /// The chain value of the history up to it.
    public let chain: String
    /// Why it was there.
    public let why: String
    /// When, in UTC, as `2026-01-31T12:00:00Z`.
    public let appliedAt: String
    /// By whom, as `user@host`.
    public let appliedBy: String
    /// The program that applied it, with its version.
    public let toolVersion: String
    /// The SQLite version that ran it.
    public let sqliteVersion: String
    /// How long it took, in milliseconds.
    public let durationMilliseconds: Int
    /// The SQL text that ran.
    let sql: String
}
