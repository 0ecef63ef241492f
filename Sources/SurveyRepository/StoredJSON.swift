import FoundationEssentials

/// Requests and statements as JSON text, keys sorted so that the same value is the same text.
enum StoredJSON {
    static func encode(_ value: some Encodable) throws(RepositoryError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch { throw .stored("a request cannot be written as JSON") }
    }

    static func decode<T: Decodable>(_ text: String, as type: T.Type, _ what: String) throws(RepositoryError) -> T {
        do {
            return try JSONDecoder().decode(type, from: Data(text.utf8))
        } catch { throw .stored("the request of \(what) cannot be read") }
    }
}
