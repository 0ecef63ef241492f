public import SurveyDisclosure
import SurveyModel
import SurveyQuery

/// Trends as comma-separated values: a line a category and wave, on full precision, with the change since the wave
/// before where the two may be compared.
public enum TrendCSV {
    private static let header = [
        "question", "row", "row_label", "column", "column_label", "wave", "origin", "n", "weighted_n", "base",
        "percent",
        "previous_wave", "comparable", "reason", "difference", "low", "high", "p", "adjusted_p",
    ]

    /// The lines of all trends under one header.
    public static func render(_ trends: [PublishableTrend]) -> String {
        CSVText.line(header) + trends.flatMap { lines($0.trend) }.map(CSVText.line).joined()
    }

    private static func lines(_ trend: Trend) -> [[String]] {
        let columns: [TableQuestion.Category?] = (trend.column?.categories ?? []).map(Optional.some) + [nil]
        return columns.flatMap { column in
            trend.points.enumerated().flatMap { index, point in
                point.table.row.categories.map { row in
                    line(trend, row, column, point, index > 0 ? trend.steps[index - 1] : nil)
                }
            }
        }
    }

    private static func line(
        _ trend: Trend, _ row: TableQuestion.Category, _ column: TableQuestion.Category?, _ point: TrendPoint,
        _ step: TrendStep?
    ) -> [String] {
        func number(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
        let cell = point.cell(row: row.code, column: column?.code)
        let change = step?.change(row: row.code, column: column?.code)
        let reason: String =
            if case .broken(let reason)? = step?.link { reason.nb } else { "" }
        return [
            trend.request.question, row.code, CSVText.label(row.label.nb), column?.code ?? "",
            CSVText.label(column?.label.nb ?? ""), point.wave.key, point.wave.origin.rawValue, "\(cell?.n ?? 0)",
            number(cell?.weightedN), "\(point.base(column: column?.code)?.n ?? 0)", number(cell?.columnPercent),
            step?.from ?? "", step.map { "\($0.link.isComparable)" } ?? "", CSVText.label(reason),
            number(change?.difference), number(change?.low), number(change?.high), number(change?.p),
            number(change?.adjustedP),
        ]
    }
}
