import SurveyModel

/// Reads the municipalities of a column.
struct MunicipalityReader {
    private static let linesShown = 3
    private static let listedAtMost = 50
    /// Who is asked may not know.
    private static let unknownCode = "9999"

    let index: MunicipalityIndex
    let mapping: ImportMapping
    let faults: RowFaults
    let log: FaultLog

    /// The code of each distinct text; nil for empty ones, and for those that are not found, which are noted.
    func codes(_ column: SourceColumn, look: inout ImportLook) -> [String?] {
        var codes: [String?] = []
        var reasons: [Int: String] = [:]
        for place in 0..<column.cells.distinctCount {
            let text = trimmed(column.cells.text(place))
            guard !text.isEmpty, text != Self.unknownCode else {
                codes.append(nil)
                continue
            }
            switch find(text, explains: reasons.count < Self.listedAtMost) {
            case .code(let code): codes.append(code)
            case .nothing(let reason):
                codes.append(nil)
                reasons[place] = reason
            }
        }
        note(reasons, column, look: &look)
        return codes
    }

    private func find(_ text: String, explains: Bool) -> MunicipalityIndex.Found {
        if let code = mapping.municipalities[folded(text)] { return index.find(code: code, explains: explains) }
        return mapping.municipality == .code
            ? index.find(code: text, explains: explains) : index.find(name: text, explains: explains)
    }

    private func note(_ reasons: [Int: String], _ column: SourceColumn, look: inout ImportLook) {
        guard !reasons.isEmpty else { return }
        let counts = column.cells.counts()
        let first = reasons.sorted { $0.key < $1.key }.prefix(Self.listedAtMost)
        let rows = column.cells.rows(of: Set(first.map(\.key)), limit: Self.linesShown)
        let isOpen = reasons.count > ShownValue.mostDistinct || PersonalColumn.reason(column.cells) != nil
        for (place, reason) in first {
            let lines = (rows[place] ?? []).map(faults.line)
            let shown = ShownValue.text(trimmed(column.cells.text(place)), isOpen: isOpen)
            look.municipalities.append(
                .init(column: column.name, value: shown, reason: reason, count: counts[place], lines: lines))
            log.note(
                "the municipality \(shown) in '\(column.name)' \(reason) (\(RowFaults.rows(counts[place], lines)))",
                line: lines.first ?? 1)
        }
        if reasons.count > first.count {
            log.note(
                "\(reasons.count - first.count) more values of '\(column.name)' are no municipality either; "
                    + "is it the right column?", line: 1)
        }
    }
}
