/// One statement of a script, as SQLite itself divides it.
public struct ScriptStatement: Sendable {
    /// Where it starts in the script, in bytes; comments before it belong to it.
    public let offset: Int
    /// Where the next one starts, in bytes.
    public let end: Int
    /// Its text, with its comments and its semicolon.
    public let sql: String
    /// Whether it leaves the database file as it is, by SQLite's own judgement; BEGIN, ATTACH and some PRAGMAs are
    /// read-only in this sense.
    public let isReadOnly: Bool
}
