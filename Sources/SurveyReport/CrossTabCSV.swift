public import SurveyDisclosure
import SurveyModel
import SurveyQuery

/// Tables as comma-separated values for other programs: one line a cell, a total or a mean, decimal points, full
/// precision, nothing where a number is undefined. A total has no code in the place of its row or column.
public enum CrossTabCSV {
    /// One table.
    public static func render(_ table: PublishableTable) -> String { render([table.table], withQuestions: false) }

    /// Several tables, as of a banner or a battery; each line begins with the questions of its table.
    public static func render(_ tables: [PublishableTable]) -> String {
        render(tables.map(\.table), withQuestions: true)
    }

    private static func render(_ tables: [CrossTab], withQuestions: Bool) -> String {
        let header = header(tables, withQuestions: withQuestions)
        return CSVText.line(header)
            + tables.flatMap(lines).map { fields in CSVText.line(header.map { fields[$0] ?? "" }) }.joined()
    }

    private static func header(_ tables: [CrossTab], withQuestions: Bool) -> [String] {
        let isMeans = tables.contains { $0.panels.contains { !$0.means.isEmpty } }
        let isCounts = !isMeans || tables.contains { $0.panels.contains { $0.means.isEmpty } }
        var header = withQuestions ? ["row_question", "column_question"] : []
        for layer in tables.first?.layers ?? [] { header += ["layer_\(layer.key)", "layer_\(layer.key)_label"] }
        if isCounts { header += ["row", "row_label"] }
        header += ["column", "column_label", "n", "weighted_n"]
        if isCounts { header += ["row_percent", "column_percent", "total_percent", "response_percent"] }
        if isMeans {
            header += [
                "mean", "standard_deviation", "median", "lower_quartile", "upper_quartile", "minimum", "maximum",
            ]
        }
        header += ["low", "high", "standard_error", "deff"]
        if isCounts { header += ["letters", "adjusted_residual"] }
        return header + (tables.contains { $0.wave.origin != .collected } ? ["origin"] : [])
    }

    /// By name of the column.
    private static func lines(_ table: CrossTab) -> [[String: String]] {
        table.panels.flatMap { panel in
            var common = [
                "row_question": table.row.key, "column_question": table.column?.key ?? "",
                "origin": table.wave.origin.rawValue,
            ]
            for (layer, code) in zip(table.layers, panel.layer) {
                common["layer_\(layer.key)"] = code
                common["layer_\(layer.key)_label"] = label(code, of: layer)
            }
            // A one-way table's cells are its rows' totals.
            let totals = table.column == nil ? [] : panel.rowTotals + panel.columnTotals
            let counts = panel.cells + totals + [panel.total]
            let fields =
                panel.means.isEmpty
                ? counts.map { cell($0, of: table) } : panel.means.map { mean($0, of: table) }
            return fields.map { $0.merging(common) { own, _ in own } }
        }
    }

    private static func cell(_ cell: Cell, of table: CrossTab) -> [String: String] {
        let statistics = cell.statistics
        return [
            "row": cell.row ?? "", "row_label": label(cell.row, of: table.row),
            "column": cell.column ?? "", "column_label": label(cell.column, of: table.column),
            "n": String(cell.n), "weighted_n": number(cell.weightedN), "row_percent": number(cell.rowPercent),
            "column_percent": number(cell.columnPercent), "total_percent": number(cell.totalPercent),
            "response_percent": number(cell.responsePercent), "low": number(statistics?.low),
            "high": number(statistics?.high), "standard_error": number(statistics?.standardError),
            "deff": number(statistics?.deff), "letters": (statistics?.letters ?? []).joined(separator: " "),
            "adjusted_residual": number(statistics?.adjustedResidual),
        ]
    }

    private static func mean(_ mean: Mean, of table: CrossTab) -> [String: String] {
        [
            "column": mean.column ?? "", "column_label": label(mean.column, of: table.column),
            "n": String(mean.n), "weighted_n": number(mean.weightedN), "mean": number(mean.mean),
            "standard_deviation": number(mean.standardDeviation), "median": number(mean.median),
            "lower_quartile": number(mean.lowerQuartile), "upper_quartile": number(mean.upperQuartile),
            "minimum": number(mean.minimum), "maximum": number(mean.maximum), "low": number(mean.low),
            "high": number(mean.high), "standard_error": number(mean.standardError), "deff": number(mean.deff),
        ]
    }

    private static func label(_ code: String?, of question: TableQuestion?) -> String {
        guard let category = question?.categories.first(where: { $0.code == code }) else { return "" }
        return CSVText.label(category.label.nb)
    }

    private static func number(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
}
