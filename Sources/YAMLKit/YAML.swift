/// Reads YAML texts that people write, within limits that no honest file comes near.
public enum YAML {
    static let maximumBytes = 16 * 1024 * 1024
    static let maximumDepth = 20
    static let maximumNodes = 1_000_000

    /// The tree of a text of exactly one document. Text that is not YAML, an anchor, an alias, a tag, a key that is
    /// not text, a key twice in one mapping, a NUL, over 16 MiB, over 20 levels or over 1 000 000 nodes is an error.
    public static func parse(_ text: String) throws(YAMLError) -> YAMLNode {
        guard !text.isEmpty else { throw .empty }
        guard text.utf8.count <= maximumBytes else { throw .tooLong }
        if let position = tagDirective(in: text) { throw .tagDirective(at: position) }
        var builder = YAMLTreeBuilder(try YAMLEventReader(text))
        return try builder.document()
    }

    /// Where the first line that begins with `%TAG` is. libyaml compares each such line with all before it, and gives
    /// no event until it has read them all: 5 MB of them would take minutes.
    private static func tagDirective(in text: String) -> YAMLPosition? {
        var rest = text.utf8[...]
        while let index = rest.firstIndex(of: UInt8(ascii: "%")) {
            rest = rest[index...]
            let before = text.unicodeScalars[..<index]
            let beginsLine = before.last.map { Character($0).isNewline || $0 == "\u{FEFF}" } ?? true
            if beginsLine, rest.starts(with: "%TAG".utf8) { return YAMLPosition(after: String(before)) }
            rest = rest.dropFirst()
        }
        return nil
    }
}
