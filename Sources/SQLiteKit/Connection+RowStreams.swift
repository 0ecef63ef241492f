import CSQLite

extension Connection {
    /// Makes a row stream known to this connection, for as long as the connection is open.
    public func register(_ stream: RowStream) throws(DatabaseError) {
        let database = try handle()
        let reference = Unmanaged.passRetained(stream).toOpaque()
        // SQLite calls the destructor when the module goes, and also when registering it fails.
        let code = sqlite3_create_module_v2(database, stream.name, RowStreamCallbacks.module, reference) { stream in
            if let stream { Unmanaged<RowStream>.fromOpaque(stream).release() }
        }
        guard code == SQLITE_OK else { throw .last(database, code: code, sql: nil) }
    }
}
