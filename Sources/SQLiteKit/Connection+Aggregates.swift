import CSQLite

extension Connection {
    /// Makes an aggregate function known to this connection, in place of one with the same name and arguments.
    public func register(_ function: AggregateFunction) throws(DatabaseError) {
        let database = try handle()
        // Innocuous: views and triggers of a file that is not trusted may call it.
        let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
        for count in function.arguments {
            // SQLite calls the destructor when the function goes, and also when registering it fails.
            let code = sqlite3_create_function_v2(
                database, function.name, Int32(clamping: count), flags, AggregateFactory.retained(function), nil,
                { context, count, values in
                    guard let group = AggregateFactory.group(of: context) else {
                        return sqlite3_result_error_nomem(context)
                    }
                    group.step(context, count, values)
                },
                { context in AggregateFactory.takeGroup(of: context)?.finish(context) },
                { AggregateFactory.release($0) })
            guard code == SQLITE_OK else { throw .last(database, code: code, sql: nil) }
        }
    }
}
