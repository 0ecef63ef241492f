/// Writing the scalars of a YAML file, so that this and any other reader takes them for the same text.
enum YAMLText {
    /// Words that other readers take for something else than text.
    private static let reserved: Set<String> = ["yes", "no", "on", "off", "true", "false", "null", "y", "n"]

    /// A text in double quotes, on one line.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars { result += escaped(scalar) }
        return result + "\""
    }

    /// A key or code as it stands, or in quotes where it could be read as something else.
    static func word(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte.isDigit || "._-".utf8.contains(byte)
        }
        let beginsAsWord = text.utf8.first.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } ?? false
        return isPlain && beginsAsWord && !reserved.contains(text) ? text : quoted(text)
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\t": "\\t"
        // What YAML forbids, or takes for the end of a line or of the text; and what nobody sees.
        case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{A0}", "\u{AD}", "\u{200B}"..."\u{200F}", "\u{2028}", "\u{2029}",
            "\u{FEFF}",
            "\u{FFFE}", "\u{FFFF}":
            "\\u" + hexadecimal(scalar.value)
        default: String(scalar)
        }
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
