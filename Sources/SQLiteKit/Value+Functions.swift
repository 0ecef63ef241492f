import CSQLite

extension Value {
    /// The arguments that SQLite hands to a function.
    static func arguments(
        _ count: Int32, _ start: UnsafeMutablePointer<OpaquePointer?>?
    ) throws(FunctionError) -> [Value] {
        var values: [Value] = []
        for argument in UnsafeBufferPointer(start: start, count: Int(count)) {
            values.append(try Value(argument, position: values.count + 1))
        }
        return values
    }

    private init(_ argument: OpaquePointer?, position: Int) throws(FunctionError) {
        switch sqlite3_value_type(argument) {
        case SQLITE_INTEGER: self = .integer(sqlite3_value_int64(argument))
        case SQLITE_FLOAT: self = .real(sqlite3_value_double(argument))
        case SQLITE_TEXT:
            guard let start = sqlite3_value_text(argument) else {
                throw FunctionError("there is no memory for argument \(position)")
            }
            // Asked for after the text, whose conversion to UTF-8 decides the count.
            let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(argument)))
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw FunctionError("argument \(position) is TEXT with other bytes than UTF-8")
            }
            self = .text(text)
        case SQLITE_BLOB:
            let start = sqlite3_value_blob(argument)
            let count = start == nil ? 0 : Int(sqlite3_value_bytes(argument))
            self = .blob([UInt8](UnsafeRawBufferPointer(start: start, count: count)))
        default: self = .null
        }
    }

    /// Gives it to SQLite as the result of a function; NaN, which SQLite cannot hold, becomes NULL.
    func setResult(_ context: OpaquePointer?) {
        switch self {
        case .null: sqlite3_result_null(context)
        case .integer(let number): sqlite3_result_int64(context, number)
        case .real(let number): sqlite3_result_double(context, number)
        case .text(let text):
            sqlite3_result_text64(
                context, text, UInt64(text.utf8.count), csqlite_transient(), UInt8(SQLITE_UTF8))
        case .blob(let bytes):
            // An empty array may have no address, and a null pointer gives NULL.
            guard !bytes.isEmpty else { return sqlite3_result_zeroblob(context, 0) }
            sqlite3_result_blob64(context, bytes, UInt64(bytes.count), csqlite_transient())
        }
    }
}
