import SQLiteKit
import SurveyModel
import SurveyQuery
import SurveyStatistics

/// Compares the rows of `crosstab` with the cross-tab of the engine, number by number.
struct CrossTabComparison {
    private(set) var differences: [String] = []
    private(set) var numbers = 0

    init(_ sql: SQLRows, _ table: CrossTab) {
        var cells = 0
        for panel in table.panels {
            let totals = table.column == nil ? [] : panel.rowTotals + panel.columnTotals
            for cell in panel.cells + totals + [panel.total] {
                cells += 1
                compare(cell, panel, table, sql)
            }
        }
        if sql.rows.count != cells { differences.append("\(sql.rows.count) rows for \(cells) cells") }
    }

    private mutating func compare(_ cell: Cell, _ panel: Panel, _ table: CrossTab, _ sql: SQLRows) {
        let layer = panel.layer.isEmpty ? nil : panel.layer.joined(separator: ",")
        guard let row = sql.row(["layer": layer, "row": cell.row, "column": cell.column]) else {
            return differences.append("no row for \(panel.layer) \(cell.row ?? "-") \(cell.column ?? "-")")
        }
        let statistics = cell.statistics
        let letters = statistics?.letters ?? []
        var expected: [String: Value] = [
            "n": .int(cell.n), "weighted_n": .real(cell.weightedN), "row_percent": .optional(cell.rowPercent),
            "column_percent": .optional(cell.columnPercent), "total_percent": .optional(cell.totalPercent),
            "response_percent": .optional(cell.responsePercent), "low": .optional(statistics?.low),
            "high": .optional(statistics?.high), "standard_error": .optional(statistics?.standardError),
            "deff": .optional(statistics?.deff), "adjusted_residual": .optional(statistics?.adjustedResidual),
            "letters": letters.isEmpty ? .null : .text(letters.joined(separator: " ")),
            "base": .int(table.base.counted), "origin": .text(table.wave.origin.rawValue),
            "row_label": .optional(table.row.categories.first { $0.code == cell.row }?.label.nb),
            "column_label": .optional(table.column?.categories.first { $0.code == cell.column }?.label.nb),
        ]
        let test = panel.tests.first { $0.isChosen && ($0.item == nil || $0.item == cell.row) }
        expected["test"] = .optional(test?.result.name.rawValue)
        expected["statistic"] = .optional(test?.result.statistic)
        expected["df"] = .optional(test?.result.df)
        expected["df2"] = .optional(test?.result.df2)
        expected["p"] = .optional(test?.result.p)
        expected["adjusted_p"] = .optional(test?.adjustedP)
        expected["reason"] = .optional(test?.reason.nb)
        for (name, value) in expected {
            numbers += 1
            if row[name] != value {
                differences.append(
                    "\(name) of \(cell.row ?? "-") by \(cell.column ?? "-"): \(row[name] ?? .null), \(value)")
            }
        }
    }
}
