import SurveyModel
import SurveyQuery

/// Prints many questions by several columns as one wide table: the rows of a question under its label, the columns of
/// all column questions side by side, and a base for each of them under each question.
struct BannerPrinter {
    let percentage: PercentageBase
    /// The tables of each row question, one a column question.
    private let blocks: [[CrossTab]]
    /// One a column question, with the categories of all its tables.
    private let columns: [(question: TableQuestion?, categories: [TableQuestion.Category])]

    init(_ tables: [CrossTab], percentage: PercentageBase) {
        self.percentage = percentage
        var rows: [String] = []
        var columns: [String?] = []
        for table in tables {
            if !rows.contains(table.row.key) { rows.append(table.row.key) }
            if !columns.contains(table.column?.key) { columns.append(table.column?.key) }
        }
        blocks = rows.map { row in tables.filter { $0.row.key == row } }
        self.columns = columns.map { key in
            let same = tables.filter { $0.column?.key == key }
            return (same.first?.column, mergedCategories(same.map { $0.column?.categories ?? [] }))
        }
    }

    /// The table of one combination of the layers' categories.
    func grid(_ layer: [String]) -> TableGrid {
        let headings = columns.flatMap { column -> [TableGrid.Column] in
            guard let table = blocks.joined().first(where: { $0.column?.key == column.question?.key }) else {
                return []
            }
            return ColumnHeadings(table: table, percentage: percentage)
                .columns(column.categories, group: column.question.map { "\($0.label.nb) (\($0.key))" })
        }
        let lines = blocks.map { block(of: $0, layer) }
        return TableGrid(columns: headings, lines: Array(lines.joined(separator: [.rule])))
    }

    private func block(of tables: [CrossTab], _ layer: [String]) -> [TableGrid.Line] {
        guard let row = tables.first?.row else { return [] }
        let isMeans = tables.contains { $0.panels.contains { !$0.means.isEmpty } }
        let printers = columns.map { column -> PanelPrinter? in
            guard let table = tables.first(where: { $0.column?.key == column.question?.key }),
                let panel = table.panels.first(where: { $0.layer == layer })
            else { return nil }
            return PanelPrinter(table, panel, percentage: percentage, columns: column.categories)
        }
        let heading = TableGrid.Line.text("\(row.label.nb) (\(row.key))")
        return [heading] + (isMeans ? means(printers) : counts(tables, printers))
    }

    private func counts(_ tables: [CrossTab], _ printers: [PanelPrinter?]) -> [TableGrid.Line] {
        let rows = mergedCategories(tables.map(\.row.categories)).map { category in
            line(category.printedLabel, printers) { $0.row(category.code) }
        }
        let totals = percentage == .row ? [line("I alt", printers) { $0.row(nil) }] : []
        let isWeighted = tables.first?.weight == .wave
        return rows + totals + [line(isWeighted ? "Uvektet n" : "n", printers) { $0.bases }]
            + (isWeighted ? [line("Vektet N", printers) { $0.weightedBases }] : [])
    }

    private func means(_ printers: [PanelPrinter?]) -> [TableGrid.Line] {
        func line(_ label: String, _ cell: (Mean) -> TableCell) -> TableGrid.Line {
            self.line(label, printers) { printer in
                let means = Dictionary(printer.panel.means.map { ($0.column, $0) }) { first, _ in first }
                let cells = (printer.columns.map { Optional($0.code) } + [nil]).map { code in
                    means[code].map(cell) ?? TableCell("–")
                }
                return percentage == .row ? cells + [TableCell("")] : cells
            }
        }
        let isWeighted = printers.contains { $0?.table.weight == .wave }
        return [
            line("Gjennomsnitt", MeansPrinter.average), line("Median", MeansPrinter.median),
            line(isWeighted ? "Uvektet n" : "n") { TableCell(NumberText.base($0.n)) },
        ] + (isWeighted ? [line("Vektet N") { TableCell(NumberText.weighted($0.weightedN)) }] : [])
    }

    /// A line across all column questions; empty where a table has no such panel.
    private func line(
        _ label: String, _ printers: [PanelPrinter?], _ cells: (PanelPrinter) -> [TableCell]
    ) -> TableGrid.Line {
        .cells(
            TextTable.hardSpace + TextTable.hardSpace + label,
            zip(columns, printers).flatMap { column, printer in
                printer.map(cells)
                    ?? Array(
                        repeating: TableCell(""), count: column.categories.count + (percentage == .row ? 2 : 1))
            })
    }
}
