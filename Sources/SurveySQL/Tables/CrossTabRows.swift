import SQLiteKit
import SurveyQuery

/// The rows of `crosstab`: of each panel the cells, then the rows' totals, the columns' totals and the total.
struct CrossTabRows {
    private let table: CrossTab
    private let rowLabels: [String: String]
    private let columnLabels: [String: String]
    private let letters: [String: String]

    init(_ table: CrossTab) {
        self.table = table
        rowLabels = TableLabels.byCode(table.row)
        columnLabels = table.column.map(TableLabels.byCode) ?? [:]
        letters = TableQuestion.letters(of: table.column?.categories ?? [])
    }

    var rows: [[Value]] {
        table.panels.flatMap { panel in
            // A one-way table has one column, which is its total.
            let totals = table.column == nil ? [] : panel.rowTotals + panel.columnTotals
            let tests = TestValues(panel.tests, of: table)
            return (panel.cells + totals + [panel.total]).map { row($0, panel, tests) }
        }
    }

    private func row(_ cell: Cell, _ panel: Panel, _ tests: TestValues) -> [Value] {
        let statistics = cell.statistics
        let found = statistics?.letters ?? []
        return [
            TableLabels.layer(panel), .optional(cell.row), .optional(cell.row.flatMap { rowLabels[$0] }),
            .optional(cell.column), .optional(cell.column.flatMap { columnLabels[$0] }),
            .optional(cell.column.flatMap { letters[$0] }), .int(cell.n), .real(cell.weightedN),
            .optional(cell.rowPercent), .optional(cell.columnPercent), .optional(cell.totalPercent),
            .optional(cell.responsePercent), .optional(statistics?.low), .optional(statistics?.high),
            .optional(statistics?.standardError), .optional(statistics?.deff),
            .optional(statistics?.adjustedResidual), found.isEmpty ? .null : .text(found.joined(separator: " ")),
            .int(table.base.counted),
        ] + tests.values(item: cell.row)
    }
}
