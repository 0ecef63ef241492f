import CSQLite

extension Connection {
    /// Runs every statement of a script, without bindings; rows are dropped. Opens no transaction of its own.
    public func execute(_ script: String) throws(DatabaseError) {
        try refuseNUL(script)
        var offset = 0
        while let (statement, range) = try prepare(script, from: offset) {
            try checkInterruption(statement.sql)
            while try statement.step() {}
            offset = range.upperBound
        }
    }

    /// The statement of a script that starts at `offset` bytes or after it, as SQLite's own parser divides it; nil
    /// at the end of the script. What the statement names must exist: run each before asking for the next.
    public func nextStatement(in script: String, from offset: Int = 0) throws(DatabaseError) -> ScriptStatement? {
        guard let (statement, range) = try prepare(script, from: offset) else { return nil }
        return ScriptStatement(
            offset: range.lowerBound, end: range.upperBound, sql: statement.sql,
            isReadOnly: sqlite3_stmt_readonly(statement.handle) != 0)
    }

    /// The one statement of `sql`, prepared to be kept.
    func prepareOne(_ sql: String) throws(DatabaseError) -> Statement {
        try refuseNUL(sql)
        guard let (statement, range) = try prepare(sql, from: 0, flags: UInt32(SQLITE_PREPARE_PERSISTENT)) else {
            throw DatabaseError(.statements("the SQL holds no statement", sql: sql))
        }
        let rest: (Statement, Range<Int>)?
        do { rest = try prepare(sql, from: range.upperBound) } catch { throw moreThanOne(sql) }
        guard rest == nil else { throw moreThanOne(sql) }
        statement.sql = sql
        return statement
    }

    /// The first statement at or after `offset`, past comments and lone semicolons, with the bytes it fills.
    private func prepare(
        _ script: String, from offset: Int, flags: UInt32 = 0
    ) throws(DatabaseError) -> (Statement, Range<Int>)? {
        let database = try handle()
        let count = script.utf8.count
        var start = offset
        while start < count {
            var statement: OpaquePointer?
            var end = start
            let code = script.withCString { text in
                var tail: UnsafePointer<CChar>?
                let code = sqlite3_prepare_v3(
                    database, text + start, Int32(clamping: count - start + 1), flags, &statement, &tail)
                if let tail { end = tail - text }
                return code
            }
            guard code == SQLITE_OK else {
                throw .last(database, code: code, sql: Self.text(script, start..<count))
            }
            if let statement {
                return (Statement(handle: statement, sql: Self.text(script, start..<end)), start..<end)
            }
            // SQLite stops at a NUL: no step forward means that the rest would be passed over in silence.
            guard end > start else { throw DatabaseError(.statements("the SQL holds NUL", sql: script)) }
            start = end
        }
        return nil
    }

    private func refuseNUL(_ sql: String) throws(DatabaseError) {
        guard !sql.utf8.contains(0) else { throw DatabaseError(.statements("the SQL holds NUL", sql: sql)) }
    }

    private func moreThanOne(_ sql: String) -> DatabaseError {
        DatabaseError(.statements("the SQL holds more than one statement", sql: sql))
    }

    private static func text(_ script: String, _ bytes: Range<Int>) -> String {
        String(decoding: script.utf8.dropFirst(bytes.lowerBound).prefix(bytes.count), as: UTF8.self)
    }
}
