/// Where a cell of a CSV text stands.
struct CSVCell {
    /// The bytes of the content, without the quotes around it.
    let content: Range<Int>
    /// Whether the content holds doubled quotes.
    let hasDoubledQuotes: Bool
    /// Where it begins, its quote included.
    let position: CSVPosition
}
