import SurveyModel
import SurveyQuery

/// Prints one-way tables as the lines of one.
struct BatteryPrinter {
    private let counts: [CrossTab]
    private let means: [CrossTab]
    private let options: [TableQuestion.Category]

    /// What all labels begin with; it is left out.
    private let lead: String

    init(_ tables: [CrossTab], lead: String) {
        self.lead = lead
        means = tables.filter { $0.panels.contains { !$0.means.isEmpty } }
        counts = tables.filter { $0.panels.allSatisfy(\.means.isEmpty) }
        options = mergedCategories(counts.map(\.row.categories))
    }

    /// Counts and means of one combination of the layers' categories.
    func grids(_ layer: [String]) -> [TableGrid] {
        [counts.isEmpty ? nil : countGrid(layer), means.first.map { meansGrid(layer, MeansPrinter($0)) }]
            .compactMap(\.self)
    }

    private func countGrid(_ layer: [String]) -> TableGrid {
        let isWeighted = counts.first?.weight == .wave
        let bases = (isWeighted ? ["Uvektet n", "Vektet N"] : ["n"]).map { heading in
            TableGrid.Column(heading: heading, isRepeated: true)
        }
        return TableGrid(
            columns: options.map { TableGrid.Column(heading: $0.printedLabel) } + bases,
            lines: counts.compactMap { table in
                guard let panel = table.panels.first(where: { $0.layer == layer }) else { return nil }
                let printer = PanelPrinter(table, panel, percentage: .column)
                let weighted = isWeighted ? [TableCell(NumberText.weighted(panel.total.weightedN))] : []
                return .cells(
                    label(table),
                    options.map { cell($0, table.row, printer) } + [TableCell(NumberText.base(panel.total.n))]
                        + weighted)
            })
    }

    private func label(_ table: CrossTab) -> String { String(table.row.label.nb.dropFirst(lead.count)) }

    /// Nothing where the question does not offer the option; a state that is not in its table is nobody's.
    private func cell(_ option: TableQuestion.Category, _ row: TableQuestion, _ printer: PanelPrinter) -> TableCell {
        let isOffered = row.categories.contains { $0.code == option.code && $0.label == option.label }
        return isOffered || option.state != .valid ? printer.number(option.code, nil) : TableCell("")
    }

    private func meansGrid(_ layer: [String], _ printer: MeansPrinter) -> TableGrid {
        TableGrid(
            columns: printer.headings,
            lines: means.compactMap { table in
                let panel = table.panels.first { $0.layer == layer }
                return panel?.means.first { $0.column == nil }.map { .cells(label(table), printer.cells($0)) }
            })
    }
}
