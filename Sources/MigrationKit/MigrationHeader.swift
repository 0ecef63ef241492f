/// What a migration file says about itself: its first comment block, one `-- key: value` a line.
public struct MigrationHeader: Sendable, Equatable {
    /// Why the migration is there, in one line.
    public let why: String
    /// The tables whose number of rows may change; every other table must keep its own.
    public let changes: [String]
    /// What disappears; anything else that is lost stops the migration.
    public let drops: [SchemaObject]
    /// The oldest SQLite version that can run it, as `[3, 37]`; empty where any can.
    public let sqlite: [Int]

    init(_ file: String, _ sql: String) throws(MigrationError) {
        let lines = try Self.lines(file, sql)
        guard let why = lines["why"] else {
            throw .file(file, line: 1, "the header has no `-- why: …`: say in one line why the migration is there")
        }
        self.why = why.value
        changes = try Self.list(file, lines["changes"], ",")
        drops = try Self.drops(file, lines["drops"])
        sqlite = try Self.version(file, lines["requires"])
    }
}
