/// A table, index, trigger or view, by name.
public struct SchemaObject: Sendable, Hashable, CustomStringConvertible {
    static let types = ["table", "index", "trigger", "view"]

    /// `table`, `index`, `trigger` or `view`.
    public let type: String
    /// Its name.
    public let name: String

    /// Type and name, as in a header.
    public var description: String { "\(type) \(name)" }
}
