/// Makes texts harmless that a spreadsheet would run as a formula: respondents can write anything.
enum FormulaGuard {
    /// What begins a formula, or a cell of its own (OWASP: CSV injection), also in full width.
    private static let dangerous: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\0", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}",
    ]
    /// What a spreadsheet may take away before it looks.
    private static let quotes: Set<Unicode.Scalar> = ["\"", "'", "`", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}"]

    /// The text, with an apostrophe before it where its first character that counts could begin a formula.
    static func harmless(_ text: String) -> String {
        // Most cells are codes and numbers.
        if let byte = text.utf8.first, byte.isDigit || (UInt8(ascii: "A")...UInt8(ascii: "z")).contains(byte),
            byte != UInt8(ascii: "`")
        {
            return text
        }
        let first = text.unicodeScalars.first { scalar in
            if dangerous.contains(scalar) { return true }
            return !quotes.contains(scalar) && !scalar.properties.isWhitespace && !isInvisible(scalar)
        }
        guard let first, dangerous.contains(first) else { return text }
        return "'" + text
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .format || scalar.properties.generalCategory == .control
    }
}
