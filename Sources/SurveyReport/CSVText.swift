/// Writes comma-separated values as RFC 4180 has them: CRLF line ends, quotes only where needed.
enum CSVText {
    /// One line with its line end.
    static func line(_ cells: [String]) -> String { cells.map(quoted).joined(separator: ",") + "\r\n" }

    /// A text from a questionnaire, so that a spreadsheet does not run it: what it would take for a formula gets an
    /// apostrophe before it.
    static func label(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(first) else { return text }
        return "'\(text)"
    }

    private static func quoted(_ cell: String) -> String {
        guard cell.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return cell }
        // Scalars, since a quote and an accent after it are one character.
        var doubled = String.UnicodeScalarView()
        for scalar in cell.unicodeScalars {
            doubled.append(scalar)
            if scalar == "\"" { doubled.append(scalar) }
        }
        return "\"\(String(doubled))\""
    }
}
