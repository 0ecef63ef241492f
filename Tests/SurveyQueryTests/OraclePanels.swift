import SurveyModel
import SurveyQuery

/// The cells, totals and means of every panel of a table, by the naive oracle.
struct OraclePanels {
    let sides: [OracleSide]
    let counted: [Int]
    let weights: [Double]
    let table: CrossTab

    private typealias Members = (code: String?, respondents: [Int])

    func disagreements() -> [String] {
        let total = table.total
        var wrong: [String] = []
        if total.n != counted.count || abs(total.weightedN - sum(counted)) > 1e-9 {
            wrong.append("total \(total), expected \(counted.count)")
        }
        let layers = sides.suffix(table.layers.count)
        let expected = layers.reduce([[]]) { panels, layer in
            panels.flatMap { panel in layer.printed.categories.map { panel + [$0.code] } }
        }
        if table.panels.map(\.layer) != expected { wrong.append("\(table.panels.count) panels, or another order") }
        for panel in table.panels {
            let members = counted.filter { index in zip(layers, panel.layer).allSatisfy { $0.has(index, $1) } }
            wrong += disagreements(panel, members).map { "\(panel.layer) \($0)" }
        }
        return wrong
    }

    private func sum(_ respondents: [Int]) -> Double { respondents.map { weights[$0] }.reduce(0, +) }

    private func disagreements(_ panel: Panel, _ members: [Int]) -> [String] {
        let all: Members = (nil, members)
        let columns = table.column.map { column in
            column.categories.map { category -> Members in
                (category.code, members.filter { sides[1].has($0, category.code) })
            }
        }
        var wrong: [String] = []
        if table.request.summary == .means || table.row.kind == .number {
            for column in (columns ?? []) + [all] { wrong += means(panel, column) }
            return wrong + (panel.cells.isEmpty && panel.rowTotals.isEmpty ? [] : ["cells beside means"])
        }
        let rows = table.row.categories.map { category -> Members in
            (category.code, members.filter { sides[0].has($0, category.code) })
        }
        for row in rows + [all] {
            for column in (columns ?? []) + [all] {
                guard let cell = panel.cell(row: row.code, column: column.code, isOneWay: columns == nil) else {
                    wrong.append("no cell \(row.code ?? "all") × \(column.code ?? "all")")
                    continue
                }
                wrong += compare(cell, row, column, all: members)
            }
        }
        return wrong + (panel.cells.count == rows.count * (columns?.count ?? 1) ? [] : ["\(panel.cells.count) cells"])
    }

    private func compare(_ cell: Cell, _ row: Members, _ column: Members, all: [Int]) -> [String] {
        let inColumn = Set(column.respondents)
        let both = row.respondents.filter(inColumn.contains)
        let weight = sum(both)
        let pairs: [(String, Double?, Double?)] = [
            ("n", Double(cell.n), Double(both.count)), ("weighted n", cell.weightedN, weight),
            ("squares", cell.squaredWeights, both.map { weights[$0] * weights[$0] }.reduce(0, +)),
            ("row %", cell.rowPercent, share(weight, sum(row.respondents))),
            ("column %", cell.columnPercent, share(weight, sum(column.respondents))),
            ("total %", cell.totalPercent, share(weight, sum(all))),
            ("response %", cell.responsePercent, responses(row.code, both, column.respondents)),
        ]
        return differing(pairs).map { "\(row.code ?? "all") × \(column.code ?? "all"): \($0)" }
    }

    private func differing(_ pairs: [(String, Double?, Double?)]) -> [String] {
        pairs.filter { _, found, expected in
            (found == nil) != (expected == nil) || !(abs((found ?? 0) - (expected ?? 0)) <= 1e-9)
        }.map { name, found, expected in "\(name) \(found as Any), expected \(expected as Any)" }
    }

    private func share(_ part: Double, _ whole: Double) -> Double? { whole > 0 ? 100 * part / whole : nil }

    /// Ticks of a category in a column, as a percent of all ticks in the column; none for a state.
    private func responses(_ code: String?, _ both: [Int], _ column: [Int]) -> Double? {
        guard table.row.kind == .multiple, let question = sides[0].question else { return nil }
        if let code, table.row.categories.first(where: { $0.code == code })?.state != .valid { return nil }
        let wanted = code.map { code in question.nets.first { $0.code == code }?.options ?? [code] }
        func ticks(_ indices: [Int], _ codes: [String]) -> Double {
            indices.map { index in weights[index] * Double(codes.count { sides[0].has(index, $0) }) }.reduce(0, +)
        }
        return share(ticks(both, wanted ?? question.validCodes), ticks(column, question.validCodes))
    }

    private func means(_ panel: Panel, _ column: Members) -> [String] {
        guard let mean = panel.means.first(where: { $0.column == column.code }) else {
            return ["no mean of \(column.code ?? "all")"]
        }
        let numbers = column.respondents.compactMap { index in sides[0].number(index).map { ($0, weights[index]) } }
        let weight = numbers.map(\.1).reduce(0, +)
        let expected = weight > 0 ? numbers.map { $0.0 * $0.1 }.reduce(0, +) / weight : nil
        return differing([
            ("n", Double(mean.n), Double(numbers.count)), ("weighted n", mean.weightedN, weight),
            ("mean", mean.mean, expected), ("minimum", mean.minimum, numbers.map(\.0).min()),
            ("maximum", mean.maximum, numbers.map(\.0).max()),
        ]).map { "mean of \(column.code ?? "all"): \($0)" }
    }
}
