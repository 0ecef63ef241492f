import CReadStat

/// What ReadStat finds wrong, in sentences.
enum SavFault {
    static let damaged = FormatsError(
        "the file is damaged or cut off: its dictionary ends before it should; export it again")

    static func reading(_ code: readstat_error_t, encoding: String?) -> FormatsError {
        switch code {
        case READSTAT_ERROR_READ, READSTAT_ERROR_SEEK, READSTAT_ERROR_ROW_COUNT_MISMATCH,
            READSTAT_ERROR_ROW_WIDTH_MISMATCH, READSTAT_ERROR_PARSE:
            FormatsError("the file is damaged or cut off (\(message(code))); export it again")
        case READSTAT_ERROR_MALLOC: .outOfMemory
        case READSTAT_ERROR_UNSUPPORTED_CHARSET:
            FormatsError("the file's encoding is not known; save it in UTF-8")
        case READSTAT_ERROR_CONVERT, READSTAT_ERROR_CONVERT_BAD_STRING, READSTAT_ERROR_CONVERT_SHORT_STRING:
            FormatsError(
                "the file has text that is not in the encoding it tells (\(encoding ?? "unknown")); save it in UTF-8")
        default: FormatsError("the file cannot be read (\(message(code)))")
        }
    }

    static func writing(_ code: readstat_error_t, _ what: String) -> FormatsError {
        FormatsError("\(what) cannot be written to an SPSS file (\(message(code)))")
    }

    private static func message(_ code: readstat_error_t) -> String {
        readstat_error_message(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
    }
}
