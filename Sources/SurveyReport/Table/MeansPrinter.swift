import SurveyModel
import SurveyQuery

/// Prints means with what describes a distribution beside them.
struct MeansPrinter {
    let isWeighted: Bool

    init(_ table: CrossTab) { isWeighted = table.weight == .wave }

    /// A panel as a table, a line a column of the cross-tab.
    func grid(_ panel: Panel, columns: [TableQuestion.Category]) -> TableGrid {
        let labels = Dictionary(columns.map { ($0.code, $0.printedLabel) }) { first, _ in first }
        let groups = panel.means.filter { $0.column != nil }
        let total = panel.means.filter { $0.column == nil }
        return TableGrid(
            columns: headings,
            lines: groups.map { .cells($0.column.flatMap { labels[$0] } ?? "", cells($0)) }
                + (groups.isEmpty ? [] : [.rule]) + total.map { .cells("I alt", cells($0)) })
    }

    var headings: [TableGrid.Column] {
        ((isWeighted ? ["Uvektet n", "Vektet N"] : ["n"]) + [
            "Gjennomsnitt", "Standardavvik", "Median", "Kvartiler", "Minste–største",
        ]).map { TableGrid.Column(heading: $0, isRepeated: true) }
    }

    /// A mean and what stands beside it; on a very small base the number of respondents only.
    func cells(_ mean: Mean) -> [TableCell] {
        let counts =
            [TableCell(NumberText.base(mean.n))] + (isWeighted ? [TableCell(NumberText.weighted(mean.weightedN))] : [])
        guard mean.n >= NumberText.leastBase else {
            return counts + Array(repeating: TableCell(mean.n == 0 ? "–" : ""), count: 5)
        }
        return counts + [
            Self.average(mean), TableCell(Self.number(mean.standardDeviation)), Self.median(mean),
            TableCell(Self.range(mean.lowerQuartile, mean.upperQuartile)),
            TableCell(Self.range(mean.minimum, mean.maximum)),
        ]
    }

    /// The mean with its interval.
    static func average(_ mean: Mean) -> TableCell {
        guard mean.n >= NumberText.leastBase else { return TableCell(mean.n == 0 ? "–" : "") }
        guard let low = mean.low, let high = mean.high, let value = mean.mean else {
            return TableCell(number(mean.mean))
        }
        let decimals = decimals(value)
        return TableCell(
            NumberText.decimal(value, decimals: decimals), interval: NumberText.interval(low, high, decimals: decimals))
    }

    /// The number that half of them are above.
    static func median(_ mean: Mean) -> TableCell {
        TableCell(mean.n >= NumberText.leastBase ? value(mean.median) : mean.n == 0 ? "–" : "")
    }

    private static func range(_ low: Double?, _ high: Double?) -> String {
        guard let low, let high else { return "" }
        return "\(value(low))–\(value(high))"
    }

    /// A number that somebody answered, or halfway between two of them.
    private static func value(_ value: Double?) -> String {
        guard let value, value == value.rounded() else { return number(value) }
        return NumberText.decimal(value, decimals: 0)
    }

    private static func number(_ value: Double?) -> String {
        guard let value else { return "" }
        return NumberText.decimal(value, decimals: decimals(value))
    }

    /// Three or four digits tell enough of a mean.
    private static func decimals(_ value: Double) -> Int { value.magnitude < 10 ? 2 : value.magnitude < 1000 ? 1 : 0 }
}
