import CSQLite

extension Connection {
    /// What a connection may do with its file.
    public enum Access: Sendable {
        /// Reading only, by SQLite's open flag, which no SQL can undo.
        case readOnly
        /// Reading and writing a file that exists.
        case readWrite
        /// Reading and writing; the file is made where it is missing.
        case create

        var flags: Int32 {
            switch self {
            case .readOnly: SQLITE_OPEN_READONLY
            case .readWrite: SQLITE_OPEN_READWRITE
            case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            }
        }
    }
}
