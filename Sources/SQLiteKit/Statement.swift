import CSQLite

/// A prepared statement; it is finalised when the last reference goes.
final class Statement {
    let handle: OpaquePointer
    /// Its key in the cache, and what errors quote.
    var sql: String
    /// Set by the first failure; such a statement does not go back to the cache.
    private(set) var hasFailed = false

    init(handle: OpaquePointer, sql: String) {
        self.handle = handle
        self.sql = sql
    }

    deinit {
        sqlite3_finalize(handle)
    }

    /// Binds every parameter, in order.
    func bind(_ values: [Value]) throws(DatabaseError) {
        let count = Int(sqlite3_bind_parameter_count(handle))
        guard count == values.count else {
            throw DatabaseError(.bindings(expected: count, found: values.count, sql: sql))
        }
        for (position, value) in values.enumerated() {
            switch try bind(value, to: Int32(position + 1)) {
            case SQLITE_OK: continue
            case let code: throw failure(code)
            }
        }
    }

    /// Goes to the next row; false when the statement is done.
    func step() throws(DatabaseError) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw failure(code)
        }
    }

    /// Makes it ready for its next use and lets go of locks and of bound values.
    func reset() {
        // The codes repeat the error of the latest step, which has been thrown.
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    private func bind(_ value: Value, to parameter: Int32) throws(DatabaseError) -> Int32 {
        switch value {
        case .null:
            return sqlite3_bind_null(handle, parameter)
        case .integer(let number):
            return sqlite3_bind_int64(handle, parameter, number)
        case .real(let number):
            guard !number.isNaN else { throw DatabaseError(.notANumber(parameter: Int(parameter), sql: sql)) }
            return sqlite3_bind_double(handle, parameter, number)
        case .text(let text):
            let count = UInt64(text.utf8.count)
            return sqlite3_bind_text64(handle, parameter, text, count, csqlite_transient(), UInt8(SQLITE_UTF8))
        case .blob(let bytes):
            // An empty array may have no address, and binding a null pointer binds NULL.
            guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(handle, parameter, 0) }
            return sqlite3_bind_blob64(handle, parameter, bytes, UInt64(bytes.count), csqlite_transient())
        }
    }

    private func failure(_ code: Int32) -> DatabaseError {
        hasFailed = true
        return .last(sqlite3_db_handle(handle), code: code, sql: sql)
    }
}
