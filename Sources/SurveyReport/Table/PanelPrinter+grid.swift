import SurveyModel
import SurveyQuery

extension PanelPrinter {
    /// The panel as a table: a column a category with the total to the right, or counts and percentages.
    var grid: TableGrid {
        guard table.column != nil else { return oneWay }
        return TableGrid(
            columns: ColumnHeadings(table: table, percentage: percentage).columns(columns),
            lines: rows + [.rule] + totals + baseLines)
    }

    /// Column percentages add up downwards, so there is no line of totals but beside row percentages.
    private var totals: [TableGrid.Line] { percentage == .row ? [.cells("I alt", row(nil))] : [] }

    private var rows: [TableGrid.Line] { table.row.categories.map { .cells($0.printedLabel, row($0.code)) } }

    private var baseLines: [TableGrid.Line] {
        guard table.weight == .wave else { return [.cells("n", bases)] }
        return [.cells("Uvektet n", bases), .cells("Vektet N", weightedBases)]
    }

    // MARK: One-way

    private var oneWay: TableGrid {
        let isMultiple = table.row.kind == .multiple
        let headings =
            (table.weight == .wave ? ["Uvektet n", "Vektet N"] : ["Antall"]) + ["Prosent"]
            + (isMultiple ? ["Prosent av svarene"] : [])
        let lines = zip(table.row.categories, panel.cells).map { category, cell in
            TableGrid.Line.cells(
                category.printedLabel,
                counts(cell) + [percent(cell.columnPercent, cell)] + responses(cell, isNet: category.net != nil))
        }
        let total = panel.total
        return TableGrid(
            columns: headings.map { TableGrid.Column(heading: $0, isRepeated: true) },
            lines: lines + [
                .rule,
                .cells(
                    "I alt",
                    counts(total, isBase: true) + [percent(total.columnPercent, total)]
                        + (isMultiple ? [TableCell("")] : [])),
            ])
    }

    private func counts(_ cell: Cell, isBase: Bool = false) -> [TableCell] {
        [marked(cell.n, isBase: isBase)]
            + (table.weight == .wave ? [TableCell(NumberText.weighted(cell.weightedN))] : [])
    }

    private func percent(_ value: Double?, _ cell: Cell, hasInterval: Bool = true) -> TableCell {
        let base = panel.total.n
        guard base >= NumberText.leastBase else { return TableCell(cell.n == 0 ? "–" : "") }
        return TableCell(
            NumberText.percent(value, n: cell.n, base: base), interval: hasInterval ? interval(cell, base: base) : "")
    }

    /// A net counts respondents, of whom one may have given several of its answers: its share of answers is left out.
    private func responses(_ cell: Cell, isNet: Bool) -> [TableCell] {
        guard table.row.kind == .multiple else { return [] }
        guard !isNet, let share = cell.responsePercent else { return [TableCell("")] }
        return [percent(share, cell, hasInterval: false)]
    }
}

extension TableQuestion.Category {
    /// The label; a net is told from the options that it counts.
    var printedLabel: String { net == nil ? label.nb : "\(label.nb) (samlet)" }
}
