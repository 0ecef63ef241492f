/// Reads how far people got.
struct StatusReader {
    /// How far, a respondent an element.
    enum Level {
        /// The columns say nothing.
        static let unknown: UInt8 = 0
        static let distributed: UInt8 = 1
        static let partial: UInt8 = 2
        static let complete: UInt8 = 3
    }

    /// Nil where the file does not tell.
    let levels: [UInt8]?
    /// Whether the file also has those who never opened the questionnaire.
    let hasDistributed: Bool

    init(_ table: SourceTable, _ status: StatusMapping?) {
        hasDistributed = status?.levels[.distributed] != nil
        guard let status, !status.levels.isEmpty else {
            levels = nil
            return
        }
        var levels = [UInt8](repeating: Level.unknown, count: table.rows)
        for (level, number) in [
            (StatusMapping.Level.distributed, Level.distributed), (.partial, Level.partial),
            (.complete, Level.complete),
        ] {
            for (name, values) in status.levels[level] ?? [:] {
                guard let column = table.columns.first(where: { $0.name == name }) else { continue }
                let found = column.cells.looked(up: Self.holds(column.cells, values).map { $0 ? number : 0 })
                for row in found.indices { levels[row] = max(levels[row], found[row]) }
            }
        }
        self.levels = levels
    }

    /// Whether each distinct text is one of `values`.
    private static func holds(_ cells: CellColumn, _ values: [String]) -> [Bool] {
        (0..<cells.distinctCount).map { index in
            let text = trimmed(cells.text(index))
            if values.contains(text) { return true }
            // LimeSurvey's word for an empty cell.
            return values.contains(StatusMapping.anything) && !text.isEmpty && text != "{question_not_shown}"
        }
    }
}
