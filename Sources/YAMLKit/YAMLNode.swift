/// A value of a YAML text, and where it begins.
public struct YAMLNode: Sendable {
    /// What the value is.
    public enum Content: Sendable {
        /// Text, never read as a number, a date or a truth value; `quoted` for every style but the plain one.
        case scalar(String, quoted: Bool)
        /// The values of a list, in order.
        case sequence([YAMLNode])
        /// The entries of a mapping, in order; no key occurs twice.
        case mapping([YAMLEntry])
    }

    /// What the value is.
    public let content: Content
    /// Where the value begins; an empty one begins right after its `:` or `-`.
    public let position: YAMLPosition
}
