/// The values of a column that may have to be explained: those in its cells, and those that the file labels.
struct DistinctValues {
    /// So many are looked at.
    private static let limit = 10_000
    /// A key of YAML that is longer is not read.
    private static let longest = 500

    /// Without spaces around them, none twice, none empty.
    let texts: [String]
    /// Whether there are too many for a coded question.
    let areMany: Bool

    init(_ column: SourceColumn) {
        var seen: Set<String> = []
        var texts: [String] = []
        let cells = (0..<min(column.cells.distinctCount, Self.limit)).map { trimmed(column.cells.text($0)) }
        for text in cells + column.valueLabels.keys.sorted() {
            guard !text.isEmpty, text.utf8.count <= Self.longest, seen.insert(text).inserted else { continue }
            texts.append(text)
        }
        self.texts = texts
        areMany = column.cells.distinctCount > ShownValue.mostDistinct
    }
}
