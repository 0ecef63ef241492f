extension Connection {
    /// Runs one statement to its end; its rows, if any, are dropped. More than one statement is an error.
    public func run(_ sql: String, _ bindings: [Value] = []) throws(DatabaseError) {
        try withStatement(sql, bindings) { statement throws(DatabaseError) in
            while try statement.step() {}
        }
    }

    /// Runs one statement and reads every row, in SQLite's order.
    public func query<T>(
        _ sql: String, _ bindings: [Value] = [], _ read: (borrowing Row) throws(DatabaseError) -> T
    ) throws(DatabaseError) -> [T] {
        var results: [T] = []
        try forEach(sql, bindings) { row throws(DatabaseError) in
            results.append(try read(row))
        }
        return results
    }

    /// Runs one statement and reads its first row; nil where there is none. Later rows are not looked for.
    public func first<T>(
        _ sql: String, _ bindings: [Value] = [], _ read: (borrowing Row) throws(DatabaseError) -> T
    ) throws(DatabaseError) -> T? {
        try withStatement(sql, bindings) { statement throws(DatabaseError) -> T? in
            guard try statement.step() else { return nil }
            return try read(Row(statement))
        }
    }

    /// Runs one statement and hands each row over while it is the current one.
    public func forEach(
        _ sql: String, _ bindings: [Value] = [], _ body: (borrowing Row) throws(DatabaseError) -> Void
    ) throws(DatabaseError) {
        try withStatement(sql, bindings) { statement throws(DatabaseError) in
            let row = Row(statement)
            while try statement.step() { try body(row) }
        }
    }

    /// Lends a bound statement out of the cache. While it is out, the same SQL gets another one; a failed one does
    /// not come back.
    private func withStatement<T>(
        _ sql: String, _ bindings: [Value], _ body: (Statement) throws(DatabaseError) -> T
    ) throws(DatabaseError) -> T {
        try checkInterruption(sql)
        let statement = if let cached = cache.take(sql) { cached } else { try prepareOne(sql) }
        defer {
            if !statement.hasFailed, !isBorrowed {
                statement.reset()
                cache.put(statement)
            }
        }
        try statement.bind(bindings)
        return try body(statement)
    }
}
