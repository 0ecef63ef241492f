/// How a value that means nothing to us is shown: codes as they are, and nothing that may be somebody's own words.
enum ShownValue {
    /// A column with more distinct values holds texts.
    static let mostDistinct = 50
    private static let longest = 20
    private static let listedAtMost = 20

    /// - Parameter isOpen: whether the column holds texts, or who somebody is.
    static func text(_ value: String, isOpen: Bool) -> String {
        if value.isEmpty { return "an empty cell" }
        let isPlain = value.count <= longest && !value.contains(where: \.isNewline)
        guard isOpen || !isPlain else { return "'\(value)'" }
        return "a text of \(value.count) \(value.count == 1 ? "character" : "characters")"
    }

    static func list(_ values: [String], isOpen: Bool) -> String {
        let shown = values.prefix(listedAtMost).map { text($0, isOpen: isOpen) }.joined(separator: ", ")
        return shown + (values.count > listedAtMost ? " and \(values.count - listedAtMost) more" : "")
    }
}
