/// Where a cell of a CSV text stands.
struct CSVCell {
    /// The bytes of the content, without the quotes around it.
    let content: Range<Int>
    /// Whether the content holds doubled quotes.
    let hasDoubledQuotes: Bool
    /// The byte with which the cell begins, its quote included.
    let start: Int
    /// The line on which it begins, from 1.
    let line: Int
}
