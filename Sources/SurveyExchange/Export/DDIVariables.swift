import SurveyModel

/// A wave's columns, questions and codes, as the `dataDscr` of DDI-Codebook.
struct DDIVariables {
    private let export: WaveExport
    private let columns: [ExportColumn]

    init(_ export: WaveExport) {
        self.export = export
        columns = export.columns + export.withheldColumns
    }

    var element: XMLElement {
        XMLElement(
            "dataDscr", [],
            batteries + multiples + columns.enumerated().map { index, column in variable(column, id: "V\(index + 1)") })
    }

    private var batteries: [XMLElement] {
        export.questionnaire.batteries.enumerated().compactMap { index, battery in
            group("B\(index + 1)", "grid", battery.key, battery.label) { $0.question?.question.battery == battery.key }
        }
    }

    private var multiples: [XMLElement] {
        export.questionnaire.questions.enumerated().filter { $0.element.kind == .multiple }.compactMap {
            place, question in
            group("M\(place + 1)", "multipleResp", question.key, question.label) { $0.question?.place == place }
        }
    }

    private func group(
        _ id: String, _ type: String, _ name: String, _ label: Label, _ belongs: (ExportColumn) -> Bool
    ) -> XMLElement? {
        let members = columns.enumerated().filter { belongs($0.element) }.map { "V\($0.offset + 1)" }
        guard !members.isEmpty else { return nil }
        return XMLElement(
            "varGrp", [("ID", id), ("type", type), ("var", members.joined(separator: " ")), ("name", name)],
            XMLElement.labels("labl", label))
    }

    private func variable(_ column: ExportColumn, id: String) -> XMLElement {
        let isInFile = export.columns.contains { $0.name == column.name }
        var attributes = [("ID", id), ("name", column.name)] + (isInFile ? [("files", "F1")] : [])
        if column.name == "weight", column.question == nil { attributes.append(("wgt", "wgt")) }
        attributes += nature(of: column)
        return XMLElement(
            "var", attributes,
            XMLElement.labels("labl", column.label) + question(of: column, id: id) + universe(of: column)
                + categories(of: column) + concept(of: column))
    }

    private func nature(of column: ExportColumn) -> [(String, String)] {
        switch column.values {
        case .coded:
            let isOrdered = column.question?.question.kind == .scale
            return [
                ("intrvl", "discrete"), ("nature", isOrdered ? "ordinal" : "nominal"), ("representationType", "code"),
            ]
        case .numbers, .weights: return [("intrvl", "contin"), ("nature", "ratio"), ("representationType", "numeric")]
        case .whole: return [("intrvl", "discrete"), ("representationType", "numeric")]
        case .texts: return [("intrvl", "discrete"), ("representationType", "text")]
        case .words:
            return [
                ("intrvl", "discrete"), ("nature", "nominal"),
                ("representationType", column.meanings.isEmpty ? "text" : "code"),
            ]
        }
    }

    private func question(of column: ExportColumn, id: String) -> [XMLElement] {
        guard let (_, question) = column.question else { return [] }
        return [XMLElement("qstn", [("ID", "Q-\(id)")], XMLElement.labels("qstnLit", question.label))]
    }

    /// Who is shown the question, as wave files write it.
    private func universe(of column: ExportColumn) -> [XMLElement] {
        guard let question = column.question?.question, !question.universe.isEmpty else { return [] }
        let conditions = question.universe.map(\.description).joined(separator: "; ")
        return [XMLElement("universe", [("clusion", "I")], text: conditions)]
    }

    private func categories(of column: ExportColumn) -> [XMLElement] {
        let counts = column.codes?.counts()
        return column.meanings.map { meaning in
            let isMissing = meaning.state != .valid
            var attributes = [("missing", isMissing ? "Y" : "N")]
            if isMissing { attributes.append(("missType", meaning.state.rawValue)) }
            let count = counts.map {
                [XMLElement("catStat", [("type", "freq")], text: String($0[meaning.number] ?? 0))]
            }
            return XMLElement(
                "catgry", attributes,
                [XMLElement("catValu", text: meaning.code)] + XMLElement.labels("labl", meaning.label) + (count ?? []))
        }
    }

    /// The variable of the question bank, the same in all waves.
    private func concept(of column: ExportColumn) -> [XMLElement] {
        guard let question = column.question?.question else { return [] }
        return [XMLElement("concept", [("vocab", "kunnskap")], text: question.variable)]
    }
}
