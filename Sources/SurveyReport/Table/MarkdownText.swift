/// Text in Markdown.
enum MarkdownText {
    private static let special: Set<Character> = ["\\", "|", "*", "_", "`", "[", "]", "<", "~"]

    /// The text so that Markdown prints it as it is, on one line.
    static func escape(_ text: String) -> String {
        var escaped = ""
        for character in TextTable.soft(text).drop(while: { $0 == " " }) {
            if character.isNewline {
                escaped += " "
            } else {
                if special.contains(character) { escaped += "\\" }
                escaped.append(character)
            }
        }
        return escaped
    }
}
