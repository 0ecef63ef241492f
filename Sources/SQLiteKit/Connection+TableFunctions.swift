import CSQLite

extension Connection {
    /// Makes a table function known to this connection. Views and triggers cannot call it.
    public func register(_ function: TableFunction) throws(DatabaseError) {
        let database = try handle()
        guard function.parameters.count <= 31 else {
            throw DatabaseError(.setting("\(function.name), which has more than 31 parameters,", path: path))
        }
        let module = Unmanaged.passRetained(TableFunctionModule(function, on: self)).toOpaque()
        // SQLite calls the destructor when the module goes, and also when registering it fails.
        let code = sqlite3_create_module_v2(database, function.name, TableFunctionCallbacks.module, module) { module in
            if let module { Unmanaged<TableFunctionModule>.fromOpaque(module).release() }
        }
        guard code == SQLITE_OK else { throw .last(database, code: code, sql: nil) }
    }
}
