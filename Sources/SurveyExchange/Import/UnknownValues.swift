/// Notes values of columns that nothing is known of.
struct UnknownValues {
    private static let listedAtMost = 20
    private static let linesShown = 3

    let faults: RowFaults
    let log: FaultLog

    /// Notes distinct texts of a column, by index.
    /// - Parameter hasMark: whether it is known what stands before decimals.
    func note(
        _ indices: [Int], of column: SourceColumn, isNumber: Bool = false, hasMark: Bool = true, look: inout ImportLook
    ) {
        guard !indices.isEmpty else { return }
        let counts = column.cells.counts()
        let unknown = indices.sorted { (counts[$1], $0) < (counts[$0], $1) }.filter { counts[$0] > 0 }
        let first = Array(unknown.prefix(Self.listedAtMost))
        let rows = column.cells.rows(of: Set(first), limit: Self.linesShown)
        let isOpen =
            unknown.count > ShownValue.mostDistinct
            || PersonalColumn.reason(name: column.name, label: nil) != nil || PersonalColumn.reason(column.cells) != nil
        var told: [String] = []
        for index in first {
            let shown = ShownValue.text(trimmed(column.cells.text(index)), isOpen: isOpen)
            let lines = (rows[index] ?? []).map(faults.line)
            look.unknown.append(
                .init(column: column.name, value: shown, reason: "", count: counts[index], lines: lines))
            told.append("\(shown) (\(RowFaults.rows(counts[index], lines, "cell")))")
        }
        if unknown.count > first.count { told.append("and \(unknown.count - first.count) more values") }
        let what = isNumber ? "are no numbers" : "are no option and no state"
        let line = first.compactMap { rows[$0]?.first }.min().map(faults.line) ?? 1
        let mark = hasMark ? "" : "say 'decimal: comma' or 'decimal: point' in the mapping if they are decimals, or "
        log.note(
            "values of the column '\(column.name)' \(what): \(told.joined(separator: ", ")); \(mark)say what they mean, "
                + "under 'values' in the mapping, or correct them", line: line)
    }
}
