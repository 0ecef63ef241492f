import CSQLite

extension Connection {
    /// The state of the main file that this connection sees now; another one after any commit, its own or another
    /// program's. Nil within a transaction that writes: what is read there may be rolled back, so keep none of it.
    /// Costs a cached statement that reads nothing, and within a transaction that reads not even that.
    public func changeMark() throws(DatabaseError) -> ChangeMark? {
        let database = try handle()
        let state = sqlite3_txn_state(database, "main")
        guard state != SQLITE_TXN_WRITE else { return nil }
        // The pragma itself leaves this connection's commits out, and the file control sees others' commits only
        // once something has been read. A transaction that reads sees none of them until it ends.
        if state != SQLITE_TXN_READ { try run("PRAGMA main.data_version") }
        var version: UInt32 = 0
        let code = sqlite3_file_control(database, "main", SQLITE_FCNTL_DATA_VERSION, &version)
        guard code == SQLITE_OK else { throw .last(database, code: code, sql: nil) }
        return ChangeMark(dataVersion: version)
    }
}
