import CSQLite

/// The current row of a running statement. Positions start at 0.
///
/// Reading is strict: a value of another storage class is an error that names column, expected, found and SQL. It
/// cannot be copied, so it does not outlive its step.
public struct Row: ~Copyable {
    let statement: Statement
    private let count: Int32

    init(_ statement: Statement) {
        self.statement = statement
        count = sqlite3_column_count(statement.handle)
    }

    /// The number of columns.
    public var columnCount: Int { Int(count) }

    /// Whether the value is NULL; an error where there is no such column.
    public func isNull(_ column: Int32) throws(DatabaseError) -> Bool {
        try storageClass(column, "any value") == SQLITE_NULL
    }

    /// An INTEGER.
    public func int(_ column: Int32) throws(DatabaseError) -> Int {
        try require(column, is: SQLITE_INTEGER, "INTEGER")
        return Int(sqlite3_column_int64(statement.handle, column))
    }

    /// An INTEGER, or nil for NULL.
    public func optionalInt(_ column: Int32) throws(DatabaseError) -> Int? {
        try isNull(column) ? nil : int(column)
    }

    /// A REAL.
    public func double(_ column: Int32) throws(DatabaseError) -> Double {
        try require(column, is: SQLITE_FLOAT, "REAL")
        return sqlite3_column_double(statement.handle, column)
    }

    /// A REAL, or nil for NULL.
    public func optionalDouble(_ column: Int32) throws(DatabaseError) -> Double? {
        try isNull(column) ? nil : double(column)
    }

    /// A REAL or an INTEGER, as a double: for what SQL computes, as `sum` and `total`.
    public func number(_ column: Int32) throws(DatabaseError) -> Double {
        let found = try storageClass(column, "REAL or INTEGER")
        guard found == SQLITE_FLOAT || found == SQLITE_INTEGER else {
            throw mismatch(column, "REAL or INTEGER", found)
        }
        return sqlite3_column_double(statement.handle, column)
    }

    /// A TEXT of valid UTF-8; it may hold NUL.
    public func text(_ column: Int32) throws(DatabaseError) -> String {
        try require(column, is: SQLITE_TEXT, "TEXT")
        guard let start = sqlite3_column_text(statement.handle, column) else {
            throw mismatch(column, "TEXT in UTF-8", "no memory for it")
        }
        // Asked for after the text, whose conversion to UTF-8 decides the count.
        let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement.handle, column)))
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw mismatch(column, "TEXT in UTF-8", "TEXT with other bytes")
        }
        return text
    }

    /// A TEXT of valid UTF-8, or nil for NULL.
    public func optionalText(_ column: Int32) throws(DatabaseError) -> String? {
        try isNull(column) ? nil : text(column)
    }

    /// A BLOB.
    public func blob(_ column: Int32) throws(DatabaseError) -> [UInt8] {
        try require(column, is: SQLITE_BLOB, "BLOB")
        let start = sqlite3_column_blob(statement.handle, column)
        return [UInt8](
            UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement.handle, column))))
    }

    /// A BLOB, or nil for NULL.
    public func optionalBlob(_ column: Int32) throws(DatabaseError) -> [UInt8]? {
        try isNull(column) ? nil : blob(column)
    }
}
