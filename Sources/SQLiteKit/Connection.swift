import CSQLite

/// One connection to one database file. Not Sendable: it belongs to whoever opened it.
public final class Connection {
    /// The path that it was opened with.
    public let path: String
    /// What stops its statements from outside.
    public let interruption: Interruption
    /// Whether the handle is a host's, which is neither set up nor closed here, nor kept open by cached statements.
    let isBorrowed: Bool
    var database: OpaquePointer?
    var cache = StatementCache()

    /// Opens the file and makes the settings of `setUp`.
    ///
    /// The journal mode is the file's own. A file that is no database is found out by the first statement.
    /// - Parameters:
    ///   - busyTimeout: how long to wait for another connection's lock, in milliseconds.
    ///   - interruption: what stops its statements from outside; it may serve eight connections at a time.
    public init(
        path: String, access: Access, busyTimeout: Int32 = 5000, interruption: Interruption = Interruption()
    ) throws(DatabaseError) {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw DatabaseError(.path("a database path may neither be empty nor hold NUL"))
        }
        self.path = path
        self.interruption = interruption
        isBorrowed = false
        // Debian builds SQLite with USE_URI: without this, "file:a?mode=rwc" would choose its own access.
        let plainPath = path.hasPrefix("file:") ? "./" + path : path
        // The connection is not Sendable, so SQLite's own mutex has nothing to protect.
        let flags = access.flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let code = sqlite3_open_v2(plainPath, &database, flags, nil)
        // From here on `deinit` closes the handle, also when opening or a setting failed: "Whether or not an error
        // occurs when it is opened, resources associated with the database connection handle should be released".
        guard code == SQLITE_OK else { throw openError(code) }
        try setUp(busyTimeout: busyTimeout)
        try startListening()
    }

    /// Uses a connection that a host has opened, as it is; the host closes it, and must outlast this use.
    ///
    /// Statements are not kept, because an open one would keep the host from closing; the host's own interruption
    /// stops them.
    public init(borrowing database: OpaquePointer) {
        path = sqlite3_db_filename(database, "main").map { String(cString: $0) } ?? ""
        interruption = Interruption()
        isBorrowed = true
        self.database = database
    }

    deinit {
        guard !isBorrowed else { return }
        cache.removeAll()
        stopListening()
        sqlite3_close_v2(database)
    }

    /// Closes the file, or lets a borrowed connection go; later use is an error. Fails, and leaves it open, while a
    /// statement is running.
    public func close() throws(DatabaseError) {
        guard !isBorrowed else { return database = nil }
        cache.removeAll()
        stopListening()
        switch sqlite3_close(database) {
        case SQLITE_OK: database = nil
        case let code:
            let error = DatabaseError.last(database, code: code, sql: nil)
            try startListening()
            throw error
        }
    }

    /// Whether a transaction is open.
    public var isInTransaction: Bool {
        guard let database else { return false }
        return sqlite3_get_autocommit(database) == 0
    }

    /// How many rows the latest INSERT, UPDATE or DELETE changed, without those that triggers changed.
    public var changes: Int {
        guard let database else { return 0 }
        return Int(sqlite3_changes64(database))
    }

    /// The rowid of the latest row inserted into a table with rowids.
    public var lastInsertRowID: Int64 {
        guard let database else { return 0 }
        return sqlite3_last_insert_rowid(database)
    }

    /// The open handle.
    func handle() throws(DatabaseError) -> OpaquePointer {
        guard let database else { throw DatabaseError(.closed(path: path)) }
        return database
    }

    private func openError(_ code: Int32) -> DatabaseError {
        // A failed open has a handle that knows the message, but not always the file's name.
        let message = String(cString: database == nil ? sqlite3_errstr(code) : sqlite3_errmsg(database))
        return DatabaseError(.sqlite(code: code, message: message, path: path, sql: nil, offset: nil))
    }
}
