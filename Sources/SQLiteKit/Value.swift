/// A value to bind to a parameter, one case per storage class of SQLite.
public enum Value: Sendable, Equatable {
    /// No value.
    case null
    /// A whole number of 64 bits.
    case integer(Int64)
    /// A finite or infinite number; SQLite cannot store NaN, so binding one is an error.
    case real(Double)
    /// Text, bound by byte count, so it may hold NUL.
    case text(String)
    /// Bytes.
    case blob([UInt8])

    /// A whole number.
    public static func int(_ value: Int) -> Value { .integer(Int64(value)) }

    /// The text, or null.
    public static func optional(_ value: String?) -> Value { value.map(Value.text) ?? .null }

    /// The whole number, or null.
    public static func optional(_ value: Int?) -> Value { value.map(Value.int) ?? .null }

    /// The number, or null.
    public static func optional(_ value: Double?) -> Value { value.map(Value.real) ?? .null }
}
