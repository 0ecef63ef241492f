import SurveyModel
import SurveyQuery
import SurveyStatistics

/// Prints the shares of a question over waves, with what changed between them.
struct TrendPrinter {
    let trend: Trend

    var title: String {
        let by = trend.column.map { " etter \($0.label.nb)" } ?? ""
        return "\(trend.row?.label.nb ?? trend.request.question) (\(trend.request.question))\(by), over bølger"
    }

    var sections: [TableLayout.Section] {
        let columns = trend.column?.categories ?? []
        let everybody = TableLayout.Section(
            heading: columns.isEmpty ? nil : "Alle", grid: grid(nil), notes: tests(nil))
        return columns.map { TableLayout.Section(heading: $0.label.nb, grid: grid($0.code), notes: tests($0.code)) }
            + [everybody]
    }

    private func grid(_ column: String?) -> TableGrid {
        var headings: [TableGrid.Column] = []
        for (index, point) in trend.points.enumerated() {
            if index > 0 {
                let step = trend.steps[index - 1]
                let name = "\(step.from)–\(step.to)"
                headings +=
                    step.link.isComparable
                    ? [TableGrid.Column(heading: "Endring", group: name), TableGrid.Column(heading: "p", group: name)]
                    : [TableGrid.Column(heading: "|")]
            }
            headings.append(TableGrid.Column(heading: point.wave.key))
        }
        let bases = TableGrid.Line.cells("n", cells({ TableCell(base($0, column)) }, between: { _ in nil }))
        let rows = categories.map { category in
            TableGrid.Line.cells(
                category.label.nb,
                cells(
                    { share(category.code, $0, column) },
                    between: { $0.change(row: category.code, column: column) }))
        }
        return TableGrid(columns: headings, lines: [bases] + rows)
    }

    /// The categories of all waves: those of the newest, and before them what only earlier ones have.
    private var categories: [TableQuestion.Category] {
        guard let newest = trend.row else { return [] }
        let gone = trend.points.dropLast().flatMap(\.table.row.categories).filter { old in
            !newest.categories.contains { $0.code == old.code }
        }
        var codes: Set<String> = []
        return (newest.categories + gone).filter { codes.insert($0.code).inserted }
    }

    /// A cell a wave, and between two waves what lies there: a change, or the mark of a break.
    private func cells(
        _ point: (TrendPoint) -> TableCell, between change: (TrendStep) -> TrendChange?
    ) -> [TableCell] {
        trend.points.enumerated().flatMap { index, one -> [TableCell] in
            guard index > 0 else { return [point(one)] }
            let step = trend.steps[index - 1]
            guard step.link.isComparable else { return [TableCell("|"), point(one)] }
            let (older, newer) = (trend.points[index - 1], one)
            let found = change(step).flatMap { isSmall($0, older, newer) ? nil : $0 }
            return difference(found, older, newer) + [point(one)]
        }
    }

    private func isSmall(_ change: TrendChange, _ older: TrendPoint, _ newer: TrendPoint) -> Bool {
        [older, newer].contains { ($0.base(column: change.column)?.n ?? 0) < NumberText.leastBase }
    }

    private func difference(_ change: TrendChange?, _ older: TrendPoint, _ newer: TrendPoint) -> [TableCell] {
        guard let change, let difference = change.difference else { return [TableCell(""), TableCell("")] }
        let bases = [older, newer].map { $0.base(column: change.column)?.n ?? 0 }
        let decimals = (bases.min() ?? 0) < 1000 ? 0 : 1
        func text(_ value: Double) -> String { NumberText.decimal(value, decimals: decimals) }
        let interval = change.low.flatMap { low in change.high.map { "(\(text(low)) til \(text($0)))" } } ?? ""
        let sign = text(difference).contains { ("1"..."9").contains($0) } && difference > 0 ? "+" : ""
        let p = (change.adjustedP ?? change.p).map(NumberText.probability) ?? ""
        return [TableCell(sign + text(difference), interval: interval), TableCell(p)]
    }

    private func base(_ point: TrendPoint, _ column: String?) -> String {
        NumberText.base(point.base(column: column)?.n ?? 0)
    }

    private func share(_ row: String, _ point: TrendPoint, _ column: String?) -> TableCell {
        guard let cell = point.cell(row: row, column: column) else { return TableCell("") }
        let base = point.base(column: column)?.n ?? 0
        guard base >= NumberText.leastBase || base == 0 else { return TableCell(cell.n == 0 ? "–" : "(\(cell.n))") }
        return TableCell(NumberText.percent(cell.columnPercent, n: cell.n, base: base))
    }

    private func tests(_ column: String?) -> [String] {
        let tests = trend.tests.filter { $0.column == column }
        guard let first = tests.first else { return [] }
        return ["Trend over \(first.waves.joined(separator: ", ")) (Cochran og Armitage, årstall som skårer):"]
            + tests.map { test in
                let label = categories.first { $0.code == test.row }?.label.nb ?? test.row
                let statistic =
                    test.result.statistic.map { "X² = \(NumberText.decimal($0, decimals: 2)), df = 1, " } ?? ""
                return
                    "  \(label): \(statistic)\(test.result.p.map { NumberText.probability("p", $0) } ?? "ingen test")."
            }
    }
}
