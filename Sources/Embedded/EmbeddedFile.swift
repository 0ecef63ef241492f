/// A file as it was when the program was built.
public struct EmbeddedFile: Sendable {
    /// Its path below the folder it was taken from, as `waves/2016.yaml`.
    public let name: String
    private let text: StaticString

    init(_ name: String, _ text: StaticString) {
        self.name = name
        self.text = text
    }

    /// Its exact bytes, which are valid UTF-8.
    public var bytes: [UInt8] { text.withUTF8Buffer { Array($0) } }
}
