import SurveyModel

/// Makes the cells of one panel of counts.
struct PanelBuilder {
    typealias Count = TableCounter.Count

    let row: TableSide
    let column: TableSide?
    let rowShown: [Bool]
    let columnShown: [Bool]

    func panel(_ counter: TableCounter, _ panel: Int, layer: [String]) -> Panel {
        let rows = rowShown.indices.filter { rowShown[$0] }
        let columns = column == nil ? [] : columnShown.indices.filter { columnShown[$0] }
        let all = counter[panel, 0, 0]
        // Grid column 0 is the total: in a one-way table it is the only one, and its code is nil.
        let printed = column == nil ? [0] : columns.map { $0 + 1 }
        let given = row.isMultiple ? printed.map { responses(counter, panel, nil, $0) } : []
        var cells: [Cell] = []
        cells.reserveCapacity(rows.count * printed.count)
        for i in rows {
            for (place, j) in printed.enumerated() {
                let share = given.isEmpty ? nil : percent(responses(counter, panel, i, j), of: given[place])
                cells.append(
                    Self.cell(
                        counter[panel, i + 1, j], row: row.categories[i].code, column: code(j),
                        of: counter[panel, i + 1, 0], counter[panel, 0, j], all, responsePercent: share))
            }
        }
        let allGiven = row.isMultiple ? responses(counter, panel, nil, 0) : nil
        let rowTotals = rows.map { i in
            let sum = counter[panel, i + 1, 0]
            let share = allGiven.flatMap { percent(responses(counter, panel, i, 0), of: $0) }
            return Self.cell(
                sum, row: row.categories[i].code, column: nil, of: sum, all, all, responsePercent: share)
        }
        let columnTotals = zip(printed.indices, printed).map { place, j in
            let sum = counter[panel, 0, j]
            let share = given.isEmpty ? nil : percent(given[place], of: given[place])
            return Self.cell(sum, row: nil, column: code(j), of: all, sum, all, responsePercent: share)
        }
        let share = allGiven.flatMap { percent($0, of: $0) }
        return Panel(
            layer: layer, cells: cells, rowTotals: rowTotals, columnTotals: columnTotals,
            total: Self.cell(all, row: nil, column: nil, of: all, all, all, responsePercent: share), means: [])
    }

    private func code(_ gridColumn: Int) -> String? { gridColumn == 0 ? nil : column?.categories[gridColumn - 1].code }

    /// The weighted answers of a category in a column: of an option, of all options of a net, or (nil) of all options;
    /// nil for a state.
    private func responses(_ counter: TableCounter, _ panel: Int, _ category: Int?, _ column: Int) -> Double? {
        guard let category else {
            return row.options.reduce(0.0) { $0 + counter[panel, $1 + 1, column].weight }
        }
        guard row.categories[category].state == .valid else { return nil }
        return row.parts[category].reduce(0.0) { $0 + counter[panel, $1 + 1, column].weight }
    }

    private func percent(_ part: Double?, of whole: Double?) -> Double? {
        guard let part, let whole, whole > 0 else { return nil }
        return 100 * part / whole
    }

    static func cell(
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
