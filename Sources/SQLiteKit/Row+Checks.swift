import CSQLite

extension Row {
    /// The storage class in a column. SQLite answers NULL for a column that is not there; here that is an error.
    func storageClass(_ column: Int32, _ expected: String) throws(DatabaseError) -> Int32 {
        guard column >= 0, column < columnCount else { throw mismatch(column, expected, "no such column") }
        return sqlite3_column_type(statement.handle, column)
    }

    func require(_ column: Int32, is storageClass: Int32, _ expected: String) throws(DatabaseError) {
        let found = try self.storageClass(column, expected)
        guard found == storageClass else { throw mismatch(column, expected, found) }
    }

    func mismatch(_ column: Int32, _ expected: String, _ found: Int32) -> DatabaseError {
        mismatch(column, expected, Self.name(of: found))
    }

    func mismatch(_ column: Int32, _ expected: String, _ found: String) -> DatabaseError {
        let name = sqlite3_column_name(statement.handle, column).map { String(cString: $0) } ?? "?"
        return DatabaseError(
            .decode(column: column, name: name, expected: expected, found: found, sql: statement.sql))
    }

    private static func name(of storageClass: Int32) -> String {
        switch storageClass {
        case SQLITE_INTEGER: "INTEGER"
        case SQLITE_FLOAT: "REAL"
        case SQLITE_TEXT: "TEXT"
        case SQLITE_BLOB: "BLOB"
        case SQLITE_NULL: "NULL"
        default: "storage class \(storageClass)"
        }
    }
}
