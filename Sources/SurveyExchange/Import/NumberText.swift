/// Numbers as people and programs write them in a file with one decimal mark.
enum NumberText {
    private static let spaces: Set<Unicode.Scalar> = [" ", "\u{A0}", "\u{2009}", "\u{202F}"]

    /// The number that a text is: `1 234,5`. Nil for anything else: a mark that is not the file's, thousands that do
    /// not stand in threes.
    /// - Parameter mark: nil where only whole numbers can be read for certain.
    static func read(_ text: String, mark: DecimalMark?) -> Double? {
        var scalars = Array(trimmed(text).unicodeScalars)
        if scalars.first == "\u{2212}" { scalars[0] = "-" }
        let decimal: Unicode.Scalar = mark == .comma ? "," : "."
        if mark == nil, scalars.contains(where: { $0 == "." || $0 == "," }) { return nil }
        let end = scalars.firstIndex(of: decimal) ?? scalars.count
        let start = scalars.first == "-" ? 1 : 0
        guard start <= end, let whole = joined(scalars[start..<end]) else { return nil }
        let rest = String(String.UnicodeScalarView(scalars[end...].map { $0 == decimal ? "." : $0 }))
        return DecimalText.read((start == 1 ? "-" : "") + whole + rest).flatMap { $0.magnitude < 1e300 ? $0 : nil }
    }

    /// Digits without the spaces between their threes.
    private static func joined(_ scalars: ArraySlice<Unicode.Scalar>) -> String? {
        let groups = scalars.split(omittingEmptySubsequences: false) { spaces.contains($0) }
        guard
            groups.count == 1 || ((1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 })
        else { return nil }
        guard scalars.allSatisfy({ spaces.contains($0) || ("0"..."9").contains($0) }) else { return nil }
        return groups.map { String(String.UnicodeScalarView($0)) }.joined()
    }
}
