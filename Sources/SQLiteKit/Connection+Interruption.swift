import CSQLite

extension Connection {
    /// Lets the interruption stop this connection's statements.
    func startListening() throws(DatabaseError) {
        guard let database else { return }
        guard interruption.add(database) else {
            throw DatabaseError(
                .setting("an interruption, which serves \(Interruption.capacity) connections,", path: path))
        }
        // sqlite3_interrupt alone is forgotten where no statement runs yet: this finds the flag itself.
        let object = Unmanaged.passUnretained(interruption).toOpaque()
        sqlite3_progress_handler(
            database, 1_000,
            { object in
                guard let object else { return 0 }
                return Unmanaged<Interruption>.fromOpaque(object).takeUnretainedValue().isInterrupted ? 1 : 0
            }, object)
    }

    func stopListening() {
        guard let database else { return }
        interruption.remove(database)
        sqlite3_progress_handler(database, 0, nil, nil)
    }

    /// Throws when the interruption is set.
    func checkInterruption(_ sql: String) throws(DatabaseError) {
        guard interruption.isInterrupted else { return }
        throw DatabaseError(
            .sqlite(code: SQLITE_INTERRUPT, message: "interrupted", path: path, sql: sql, offset: nil))
    }
}
