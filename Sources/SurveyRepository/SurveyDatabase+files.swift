public import SQLiteKit

extension SurveyDatabase {
    /// Settings of a file that nobody else sees yet, before anything is in it. A half one is thrown away, so it needs
    /// no journal on disk.
    public static func prepareNewFile(_ connection: Connection) throws(DatabaseError) {
        try connection.run("PRAGMA page_size = 16384")
        try connection.run("PRAGMA journal_mode = MEMORY")
    }

    /// Puts a finished new file into WAL mode, which it keeps.
    public static func finishNewFile(_ connection: Connection) throws(DatabaseError) {
        try connection.run("PRAGMA journal_mode = WAL")
    }

    /// What a connection that writes to a file in use has to set: a commit is on the disk when it returns.
    public static func prepareWriting(_ connection: Connection) throws(DatabaseError) {
        try connection.run("PRAGMA synchronous = FULL")
    }
}
