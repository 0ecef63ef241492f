public import SurveyDisclosure
import SurveyModel
import SurveyQuery

/// A table as plain text, as an analyst would paste it into a report: title, numbers, bases and what to know of them.
public struct CrossTabText {
    let table: CrossTab
    let percentage: Percentage

    /// A renderer of a table; columns split into several blocks where they do not fit side by side.
    public init(_ publishable: PublishableTable, percentage: Percentage) {
        table = publishable.table
        self.percentage = percentage
    }

    /// The text within `width` characters; ends with a line feed.
    public func text(width: Int) -> String {
        let body = table.column.map { twoWay($0, width: width) } ?? oneWay(width: width)
        return wrapped(title, width) + "\n" + body + "\n" + footer.map { wrapped($0, width) }.joined()
    }

    private func wrapped(_ text: String, _ width: Int) -> String {
        TextTable.wrap(text, width: width).map { $0 + "\n" }.joined()
    }

    private var title: String {
        let origin =
            switch table.wave.origin {
            case .collected: ""
            case .reconstructed: ", rekonstruert"
            case .synthetic: ", syntetisk"
            }
        let column = table.column.map { " × \($0.label.nb) (\($0.key))" } ?? ""
        return "\(table.row.label.nb) (\(table.row.key))\(column). Bølge \(table.wave.key)\(origin)."
    }

    var isWeighted: Bool { table.weight == .wave }

    /// What unweighted numbers of respondents are called.
    var nLabel: String { isWeighted ? "Uvektet n" : "n" }

    private func oneWay(width: Int) -> String {
        let isMultiple = table.row.kind == .multiple
        let header =
            [""] + (isWeighted ? ["Uvektet n", "Vektet N"] : ["Antall"]) + ["Prosent"]
            + (isMultiple ? ["Prosent av svarene"] : [])
        let lines: [TextTable.Line] = zip(table.row.categories, table.cells).map { category, cell in
            .cells(
                [category.printedLabel] + counts(cell) + [percent(cell.columnPercent, cell)]
                    + responses(cell, isNet: category.net != nil))
        }
        let total =
            ["I alt"] + counts(table.total, isBase: true) + [percent(table.total.columnPercent, table.total)]
            + (isMultiple ? [""] : [])
        return TextTable(
            header: header, alignments: [.left] + header.dropFirst().map { _ in .right },
            lines: lines + [.rule, .cells(total)]
        ).text(width: width)
    }

    private func counts(_ cell: Cell, isBase: Bool = false) -> [String] {
        [marked(cell.n, isBase: isBase)] + (isWeighted ? [NumberText.weighted(cell.weightedN)] : [])
    }

    private func percent(_ value: Double?, _ cell: Cell) -> String {
        guard table.base.counted >= Self.leastBase else { return cell.n == 0 ? "–" : "" }
        return NumberText.percent(value, n: cell.n, base: table.base.counted)
    }

    /// A net counts respondents, of whom one may have given several of its answers: its share of answers is left out.
    private func responses(_ cell: Cell, isNet: Bool) -> [String] {
        guard table.row.kind == .multiple else { return [] }
        return [isNet || cell.responsePercent == nil ? "" : percent(cell.responsePercent, cell)]
    }
}

extension TableQuestion.Category {
    /// The label; a net is told from the options that it counts.
    var printedLabel: String { net == nil ? label.nb : "\(label.nb) (samlet)" }
}
