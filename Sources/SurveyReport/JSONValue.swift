import FoundationEssentials

/// A value of JSON, written with sorted keys and with `null` where there is no value.
public enum JSONValue: Sendable, Equatable, Encodable {
    /// No value.
    case null
    /// True or false.
    case bool(Bool)
    /// A whole number.
    case int(Int)
    /// A number on full precision.
    case double(Double)
    /// A text.
    case string(String)
    /// A list.
    case array([JSONValue])
    /// Values by key.
    case object([String: JSONValue])

    /// The text, or null.
    public static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
    /// The whole number, or null.
    public static func optional(_ number: Int?) -> JSONValue { number.map(JSONValue.int) ?? .null }
    /// The number, or null.
    public static func optional(_ number: Double?) -> JSONValue { number.map(JSONValue.double) ?? .null }

    /// Writes the value.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .int(let value): try container.encode(value)
        case .double(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let values): try container.encode(values)
        case .object(let values): try container.encode(values)
        }
    }

    /// The value as text over several lines, with a line feed at the end; an error where a number is not finite.
    public func text() throws(ReportError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
        } catch { throw .notFinite }
    }
}
