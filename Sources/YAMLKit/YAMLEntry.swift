/// One key of a mapping with its value.
public struct YAMLEntry: Sendable {
    /// The key, as text.
    public let key: String
    /// Where the key begins.
    public let keyPosition: YAMLPosition
    /// The value.
    public let value: YAMLNode
}
