import CSQLite

extension Connection {
    /// Every setting of a connection, each read back; extended result codes came with the open flags.
    func setUp(busyTimeout: Int32) throws(DatabaseError) {
        sqlite3_busy_timeout(database, busyTimeout)
        try configure("foreign_keys on", SQLITE_DBCONFIG_ENABLE_FKEY, 1)
        // A misspelt "column" must be an error, not a string.
        try configure("double-quoted strings off in queries", SQLITE_DBCONFIG_DQS_DML, 0)
        try configure("double-quoted strings off in definitions", SQLITE_DBCONFIG_DQS_DDL, 0)
        // The file may come from somebody else: its views and triggers run no function with side effects,
        // and no SQL may write the schema or a shadow table behind SQLite's back.
        try configure("trusted_schema off", SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
        try configure("defensive on", SQLITE_DBCONFIG_DEFENSIVE, 1)
    }

    func configure(_ name: String, _ option: Int32, _ value: Int32) throws(DatabaseError) {
        var result: Int32 = -1
        guard csqlite_db_config(database, option, value, &result) == SQLITE_OK, result == value else {
            throw DatabaseError(.setting(name, path: path))
        }
    }
}
