/// When a transaction takes its locks.
public enum TransactionMode: Sendable {
    /// At the first statement: for reading more than one thing of the same state.
    case deferred
    /// At once the write lock: for every writer, so that what it reads cannot change before it writes.
    case immediate

    var sql: String {
        switch self {
        case .deferred: "BEGIN DEFERRED"
        case .immediate: "BEGIN IMMEDIATE"
        }
    }
}
