import SurveyModel
import SurveyQuery

extension CrossTabText {
    /// Percentages on bases under this are marked.
    static let smallBase = 30
    /// On bases under this only counts are printed.
    static let leastBase = 10

    func twoWay(_ column: TableQuestion, width: Int) -> String {
        // The labels of the rows may be wrapped to a third of the line; the rest is for the columns.
        let labelWidth = min(table.row.categories.map(\.printedLabel.count).max() ?? 0, width / 3)
        let totalsWidth = 8 * (percentage == .row ? 2 : 1)
        var blocks: [[String?]] = [[]]
        var used = labelWidth + totalsWidth
        for category in column.categories {
            let needed = 2 + max(TextTable.longestWord(category.label.nb), 6)
            if used + needed > width, blocks.last?.isEmpty == false {
                blocks.append([])
                used = labelWidth + totalsWidth
            }
            blocks[blocks.count - 1].append(category.code)
            used += needed
        }
        return blocks.map { block($0, column).text(width: width) }.joined(separator: "\n")
    }

    /// One block of columns, with the table's total to the right.
    private func block(_ codes: [String?], _ column: TableQuestion) -> TextTable {
        let all = codes + [nil]
        var header =
            [""]
            + all.map { code in
                column.categories.first { $0.code == code }?.label.nb ?? "I alt"
            }
        if percentage == .row { header.append(nLabel) }
        var lines = table.row.categories.map { category -> TextTable.Line in
            var cells = [category.printedLabel] + all.map { number(category.code, $0) }
            if percentage == .row { cells.append(marked(table.cell(row: category.code, column: nil)?.n ?? 0)) }
            return .cells(cells)
        }
        lines.append(.rule)
        if percentage == .row {
            lines.append(.cells(["I alt"] + all.map { number(nil, $0) } + [marked(table.base.counted)]))
        }
        let totals = all.compactMap { table.cell(row: nil, column: $0) }
        let padding = percentage == .row ? [""] : []
        lines.append(
            .cells(
                [nLabel] + totals.map { marked($0.n, isBase: percentage == .column) }
                    + padding))
        if isWeighted {
            lines.append(.cells(["Vektet N"] + totals.map { NumberText.weighted($0.weightedN) } + padding))
        }
        return TextTable(header: header, alignments: [.left] + header.dropFirst().map { _ in .right }, lines: lines)
    }

    /// The percent of a cell or a total; on a very small base the count in brackets.
    private func number(_ row: String?, _ column: String?) -> String {
        guard let cell = table.cell(row: row, column: column) else { return "" }
        let (value, base) =
            switch percentage {
            case .row: (cell.rowPercent, table.cell(row: row, column: nil)?.n ?? 0)
            case .column: (cell.columnPercent, table.cell(row: nil, column: column)?.n ?? 0)
            case .total: (cell.totalPercent, table.base.counted)
            }
        guard base >= Self.leastBase else { return cell.n == 0 ? "–" : "(\(cell.n))" }
        return NumberText.percent(value, n: cell.n, base: base)
    }

    /// A number of respondents; a base that is small is marked.
    func marked(_ n: Int, isBase: Bool = true) -> String {
        NumberText.count(n) + (isBase && n > 0 && n < Self.smallBase ? (n < Self.leastBase ? "**" : "*") : "")
    }

    /// The bases that percentages are printed of.
    var bases: [Int] {
        switch percentage {
        case .row where table.column != nil: table.rowTotals.map(\.n)
        case .row, .column: table.columnTotals.map(\.n)
        case .total: [table.base.counted]
        }
    }
}
