import SurveyModel

/// The cells of a panel.
extension TableCounts {
    /// Everybody counted, in all panels.
    var total: Cell { cell(all, row: nil, column: nil, of: all, all, all) }

    /// Row by row, and in a row column by column.
    func cells(_ panel: Int) -> [Cell] {
        let given = row.isMultiple ? columns.map { responses(panel, nil, $0) } : []
        var cells: [Cell] = []
        cells.reserveCapacity(rows.count * columns.count)
        for i in rows {
            for (place, j) in columns.enumerated() {
                cells.append(cell(panel, i, j, given: given.isEmpty ? nil : given[place]))
            }
        }
        return cells
    }

    /// The cell of a printed row and column.
    func cell(_ panel: Int, row: String, column: String?) -> Cell? {
        guard let i = rows.first(where: { self.row.categories[$0].code == row }),
            let j = columns.first(where: { code($0) == column })
        else { return nil }
        return cell(panel, i, j, given: self.row.isMultiple ? responses(panel, nil, j) : nil)
    }

    private func cell(_ panel: Int, _ i: Int, _ j: Int, given: Double?) -> Cell {
        cell(
            self[panel, i + 1, j], row: row.categories[i].code, column: code(j), of: self[panel, i + 1, 0],
            self[panel, 0, j], self[panel, 0, 0],
            responsePercent: given.flatMap { percent(responses(panel, i, j), of: $0) })
    }

    /// One a row.
    func rowTotals(_ panel: Int) -> [Cell] {
        let all = self[panel, 0, 0]
        let given = row.isMultiple ? responses(panel, nil, 0) : nil
        return rows.map { i in
            let sum = self[panel, i + 1, 0]
            return cell(
                sum, row: row.categories[i].code, column: nil, of: sum, all, all,
                responsePercent: given.flatMap { percent(responses(panel, i, 0), of: $0) })
        }
    }

    /// One a column.
    func columnTotals(_ panel: Int) -> [Cell] {
        let all = self[panel, 0, 0]
        return columns.map { j in
            let sum = self[panel, 0, j]
            return cell(sum, row: nil, column: code(j), of: all, sum, all, responsePercent: given(panel, j))
        }
    }

    func total(_ panel: Int) -> Cell {
        let all = self[panel, 0, 0]
        return cell(all, row: nil, column: nil, of: all, all, all, responsePercent: given(panel, 0))
    }

    /// All answers given in a column, in percent of themselves; nil where there are none.
    private func given(_ panel: Int, _ column: Int) -> Double? {
        guard row.isMultiple else { return nil }
        let given = responses(panel, nil, column)
        return percent(given, of: given)
    }

    private func code(_ gridColumn: Int) -> String? { gridColumn == 0 ? nil : column?.categories[gridColumn - 1].code }

    /// The weighted answers of a category in a column: of an option, of all options of a net, or (nil) of all options;
    /// nil for a state.
    private func responses(_ panel: Int, _ category: Int?, _ column: Int) -> Double? {
        guard let category else { return row.options.reduce(0.0) { $0 + self[panel, $1 + 1, column].weight } }
        guard row.categories[category].state == .valid else { return nil }
        return row.parts[category].reduce(0.0) { $0 + self[panel, $1 + 1, column].weight }
    }

    private func percent(_ part: Double?, of whole: Double?) -> Double? {
        guard let part, let whole, whole > 0 else { return nil }
        return 100 * part / whole
    }

    private func cell(
        _ count: Count, row: String?, column: String?, of rowTotal: Count, _ columnTotal: Count, _ all: Count,
        responsePercent: Double? = nil
    ) -> Cell {
        // All is 100 percent, also where 100 times a sum of weights is rounded.
        func percent(_ whole: Count) -> Double? {
            whole.weight > 0 ? count.weight == whole.weight ? 100 : 100 * count.weight / whole.weight : nil
        }
        return Cell(
            row: row, column: column, n: count.n, weightedN: count.weight, squaredWeights: count.squares,
            rowPercent: percent(rowTotal), columnPercent: percent(columnTotal), totalPercent: percent(all),
            responsePercent: responsePercent)
    }
}
