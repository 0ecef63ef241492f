/// A number of a printed table, with its interval and the letters of the columns that it is higher than.
struct TableCell: Equatable {
    let value: String
    var interval = ""
    var letters = ""

    init(_ value: String, interval: String = "", letters: String = "") {
        self.value = value
        self.interval = interval
        self.letters = letters
    }

    /// On one line, as in Markdown.
    var text: String { [value, interval, letters].filter { !$0.isEmpty }.joined(separator: " ") }
}
