/// Why a YAML text was refused: what is wrong, where, and what to do.
public struct YAMLError: Error, Sendable, CustomStringConvertible {
    /// What is wrong, and what to do about it.
    public let message: String
    /// Where the fault is.
    public let position: YAMLPosition

    /// The position and the message on one line.
    public var description: String { "line \(position.line), column \(position.column): \(message)" }
}

extension YAMLError {
    static let empty = YAMLError(message: "the text is empty; write one YAML document", position: .start)

    static let tooLong = YAMLError(
        message: "the text is over \(YAML.maximumBytes / 1024 / 1024) MiB; split it into several files",
        position: .start)

    static let outOfMemory = YAMLError(
        message: "there is not enough memory to read the text; free some and try again", position: .start)

    static func secondDocument(at position: YAMLPosition) -> YAMLError {
        YAMLError(message: "a second document begins here; keep one document a file", position: position)
    }

    static func tooDeep(at position: YAMLPosition) -> YAMLError {
        YAMLError(
            message: "lists and mappings are nested more than \(YAML.maximumDepth) deep; write them flatter",
            position: position)
    }

    static func tooManyNodes(at position: YAMLPosition) -> YAMLError {
        YAMLError(
            message: "there are more than \(YAML.maximumNodes) keys and values; split the text into several files",
            position: position)
    }

    static func duplicateKey(_ key: String, at position: YAMLPosition) -> YAMLError {
        YAMLError(message: "the key '\(key)' stands twice in this mapping; remove one", position: position)
    }

    static func keyNotText(at position: YAMLPosition) -> YAMLError {
        YAMLError(message: "a list or a mapping cannot be a key; write plain text before the ':'", position: position)
    }

    static func alias(at position: YAMLPosition) -> YAMLError {
        YAMLError(
            message: "aliases (*name) are not allowed; write the value out, or quote text that begins with '*'",
            position: position)
    }

    static func anchor(at position: YAMLPosition) -> YAMLError {
        YAMLError(
            message: "anchors (&name) are not allowed; remove it, or quote text that begins with '&'",
            position: position)
    }

    static func tag(at position: YAMLPosition) -> YAMLError {
        YAMLError(
            message: "tags (!name) are not allowed; remove it, or quote text that begins with '!'", position: position)
    }

    static func tagDirective(at position: YAMLPosition) -> YAMLError {
        YAMLError(
            message: "a line may not begin with %TAG, as tags are not allowed; remove it, or indent the text",
            position: position)
    }

    static func escapedNUL(at position: YAMLPosition) -> YAMLError {
        YAMLError(message: "the text that begins here contains a NUL character; remove it", position: position)
    }

    static func forbiddenCharacter(_ code: UInt32, at position: YAMLPosition) -> YAMLError {
        let hex = String(code, radix: 16, uppercase: true)
        let padded = String(repeating: "0", count: max(0, 4 - hex.count)) + hex
        return YAMLError(message: "the character U+\(padded) may not stand in YAML; remove it", position: position)
    }
}
