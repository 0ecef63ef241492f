import CSQLite

extension FunctionError {
    /// Makes the calling statement fail.
    func setResult(_ context: OpaquePointer?) {
        let message = description
        sqlite3_result_error(context, message, Int32(clamping: message.utf8.count))
        if isInterrupted { sqlite3_result_error_code(context, SQLITE_INTERRUPT) }
    }
}
