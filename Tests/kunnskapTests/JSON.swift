import Foundation

/// A value out of a JSON text; what is not there is `null`, and of no type.
struct JSON {
    private let value: Any?

    init(_ text: String) throws {
        value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    }

    private init(_ value: Any?) { self.value = value }

    subscript(key: String) -> JSON { JSON((value as? [String: Any])?[key]) }

    subscript(index: Int) -> JSON { list.indices.contains(index) ? list[index] : JSON(nil) }

    var keys: Set<String> { Set((value as? [String: Any] ?? [:]).keys) }
    var list: [JSON] { (value as? [Any] ?? []).map { JSON($0) } }
    var texts: [String] { list.compactMap(\.text) }
    var text: String? { value as? String }
    var int: Int? { value as? Int }
    var number: Double? { value as? Double }
    /// Whether it is this number but for rounding.
    func isNear(_ expected: Double) -> Bool { number.map { abs($0 - expected) < 1e-9 } ?? false }
    /// Whether it is written `true`.
    var isTrue: Bool { (value as? Bool) == true }
    /// Whether it is written `null`.
    var isNull: Bool { value is NSNull }
    /// Whether it is a list, also an empty one.
    var isList: Bool { value is [Any] }
}
