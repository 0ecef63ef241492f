/// A migration: one numbered file of SQL.
public struct MigrationFile: Sendable {
    /// Its number; the first is 1.
    public let version: Int
    /// Its name, as `0001_first_tables.sql`.
    public let name: String
    /// Its exact text.
    public let sql: String
    /// What its first comment block says.
    public let header: MigrationHeader
    /// The SHA-256 of its exact bytes, as `sha256:…`.
    public let checksum: String
    /// The SHA-256 of the chain value before it, its name and its checksum: it stands for the whole history up to here.
    public let chain: String
    /// The SELECTs that must return no row afterwards.
    let check: CheckFile?

    init(_ name: MigrationName, sql: String, after previous: String, check: CheckFile?) throws(MigrationError) {
        version = name.version
        self.name = name.migration
        self.sql = sql
        self.check = check
        header = try MigrationHeader(name.migration, sql)
        checksum = MigrationKit.checksum(sql)
        chain = MigrationKit.checksum("\(previous) \(name.migration) \(checksum)\n")
    }
}
