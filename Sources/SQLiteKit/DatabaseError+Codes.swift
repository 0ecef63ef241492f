import CSQLite

extension DatabaseError {
    /// The file is damaged: a page or the schema is not what SQLite wrote.
    public var isDamage: Bool { primaryCode == SQLITE_CORRUPT }

    /// The SQL itself is at fault: a syntax error, or a name that is not there.
    public var isSQLError: Bool { primaryCode == SQLITE_ERROR }

    /// A CHECK, NOT NULL, UNIQUE, foreign key or trigger refused the change.
    public var isConstraint: Bool { primaryCode == SQLITE_CONSTRAINT }

    /// An `Interruption`, or a host's, stopped the statement.
    public var isInterrupted: Bool { primaryCode == SQLITE_INTERRUPT }

    var advice: String? {
        switch primaryCode {
        case SQLITE_BUSY, SQLITE_LOCKED: "another program holds the lock: wait for it and try again"
        case SQLITE_NOTADB: "name another file, or restore this one from a copy"
        case SQLITE_READONLY:
            "make the file and its folder writable (a database in WAL mode needs that for reading too), or copy it"
        case SQLITE_FULL: "free disk space and try again"
        case SQLITE_CANTOPEN: "check that the path exists and that you may use it"
        default: nil
        }
    }

    /// The error that `database` reports for `code`, read before anything else is done with it.
    static func last(_ database: OpaquePointer?, code: Int32, sql: String?) -> DatabaseError {
        let path = sqlite3_db_filename(database, "main").map { String(cString: $0) } ?? ""
        let offset = sqlite3_error_offset(database)
        return DatabaseError(
            .sqlite(
                code: code, message: String(cString: sqlite3_errmsg(database)), path: path, sql: sql,
                offset: offset < 0 ? nil : Int(offset)))
    }
}
