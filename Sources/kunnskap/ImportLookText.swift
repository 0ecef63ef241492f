import SurveyExchange
import SurveyModel
import SurveyReport

/// The look at a file of answers, as a person reads it.
struct ImportLookText {
    private let look: ImportLook

    init(_ look: ImportLook) { self.look = look }

    func text(width: Int) -> String {
        var out = lines(["\(look.file): \(look.format)"] + look.reading.map { "  \($0)" })
        out += table(
            ["column", "is", "remark"],
            look.columns.map { [$0.name, $0.use.isEmpty ? "left out" : $0.use, $0.remark] }, width)
        let funnel = look.funnel
        out += lines([
            "",
            "distributed \(funnel.distributed), opened \(funnel.opened), partial \(funnel.partial), complete "
                + "\(funnel.complete); \(look.units) units",
        ])
        out += section(
            "Values that are no codes:", ["column", "value", "means", "cells"],
            look.values.map { [$0.column, $0.value, $0.meaning, String($0.count)] }, width)
        out += section("Values that are not known:", findings, look.unknown.map(cells), width)
        out += section("Municipalities that are not found:", findings, look.municipalities.map(cells), width)
        out += section(
            "Answers from people whom the question is not for:", ["question", "is for", "answers", "first on lines"],
            look.routing.map { [$0.question, $0.condition, String($0.count), numbers($0.lines)] }, width)
        out += list("Ids that stood before, on lines", look.duplicates.map(String.init))
        out += list("Personal columns, left out", look.personal)
        out += list("Questions without a column, not asked", look.notAsked)
        return out + lines(look.notes)
    }

    private let findings = ["column", "value", "", "cells", "first on lines"]

    private func cells(_ finding: ImportLook.Finding) -> [String] {
        [finding.column, finding.value, finding.reason, String(finding.count), numbers(finding.lines)]
    }

    private func numbers(_ lines: [Int]) -> String { lines.map(String.init).joined(separator: ", ") }

    private func lines(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

    private func section(_ title: String, _ header: [String], _ rows: [[String]], _ width: Int) -> String {
        rows.isEmpty ? "" : "\n\(title)\n" + table(header, rows, width)
    }

    private func table(_ header: [String], _ rows: [[String]], _ width: Int) -> String {
        // A column that nothing stands in is left out.
        let places = header.indices.filter { place in rows.contains { !$0[place].isEmpty } }
        return TextTable(
            header: places.map { header[$0] },
            alignments: places.map { header[$0] == "cells" || header[$0] == "answers" ? .right : .left },
            lines: rows.map { row in .cells(places.map { row[$0] }) }
        ).text(width: width)
    }

    private func list(_ title: String, _ items: [String], limit: Int = 30) -> String {
        guard !items.isEmpty else { return "" }
        let more = items.count > limit ? ", … (\(items.count) in all)" : ""
        return "\(title): \(items.prefix(limit).joined(separator: ", "))\(more)\n"
    }
}
