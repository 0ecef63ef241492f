import SurveyModel

/// Answers as SurveyXact exports them: UTF-16 with tabs, a column a single question and one an option of a multiple one.
struct SurveyXactTrial {
    let answers: AnswerSet
    let questionnaire: Questionnaire

    var files: [(name: String, bytes: [UInt8])] {
        [
            ("dataset.csv", Self.bytes(dataset)), ("structure.csv", Self.bytes(structure)),
            ("labels.csv", Self.bytes(labels)),
        ]
    }

    private static let status = (1...5).map { "stato_\($0)" }

    private func name(_ index: Int) -> String { "s_\(index + 1)" }

    private var dataset: [[String]] {
        var header = ["respid", "kommune"] + Self.status
        for (index, question) in questionnaire.questions.enumerated() {
            header +=
                question.kind == .multiple
                ? question.options.indices.map { "\(name(index))_\($0 + 1)" } : [name(index)]
        }
        return [header] + answers.respondents.indices.map(row)
    }

    private func row(_ place: Int) -> [String] {
        let respondent = answers.respondents[place]
        let unit = answers.units.first { $0.key == respondent.unit }
        let given = questionnaire.questions.map { answers.answers[$0.key]?[place] ?? .state(.notAsked) }
        let state = given.contains(.state(.breakoff)) ? 3 : given.contains(.state(.nonresponse)) ? 2 : 4
        var row = ["\(WaveOrigin.syntheticMark)\(respondent.number)", unit?.municipality ?? ""]
        row += (1...5).map { $0 == state ? "1" : "0" }
        for (question, answer) in zip(questionnaire.questions, given) { row += Self.cells(answer, question) }
        return row
    }

    private static func cells(_ answer: Answer, _ question: Question) -> [String] {
        guard question.kind == .multiple else { return [cell(answer, question)] }
        // Zeros stand in multiple questions also for those who never answered.
        guard case .options(let codes) = answer else { return question.options.map { _ in "0" } }
        return question.options.map { codes.contains($0.code) ? "1" : "0" }
    }

    private static func cell(_ answer: Answer, _ question: Question) -> String {
        switch answer {
        case .options(let codes): number(question.options.firstIndex { codes.contains($0.code) })
        case .state(let state): number(question.options.firstIndex { $0.state == state })
        case .number(let number): DecimalText.write(number).replacing(".", with: ",")
        case .text(let text): text
        }
    }

    private static func number(_ index: Int?) -> String { index.map { String($0 + 1) } ?? "" }

    private var structure: [[String]] {
        var rows = [
            ["questionName", "variableName", "questionType", "subType", "questionText", "choiceValue", "choiceText"]
        ]
        for (index, question) in questionnaire.questions.enumerated() {
            let name = name(index)
            switch question.kind {
            case .multiple:
                for (place, option) in question.options.enumerated() {
                    rows.append([
                        name, "\(name)_\(place + 1)", "Closed", "Multiple", question.label.nb, "\(place + 1)",
                        option.label.nb,
                    ])
                }
            case .single, .scale:
                for (place, option) in question.options.enumerated() {
                    rows.append([name, name, "Closed", "Single", question.label.nb, "\(place + 1)", option.label.nb])
                }
            case .number, .text: rows.append([name, name, "Open", "String", question.label.nb, "", ""])
            }
        }
        return rows
    }

    private var labels: [[String]] {
        questionnaire.questions.enumerated().flatMap { index, question -> [[String]] in
            let name = name(index)
            switch question.kind {
            case .multiple:
                return question.options.indices.flatMap { place in
                    [["\(name)_\(place + 1)", "0", "Ikke valgt"], ["\(name)_\(place + 1)", "1", "Valgt"]]
                }
            case .single, .scale:
                return question.options.enumerated().map { [name, "\($0.offset + 1)", $0.element.label.nb] }
            case .number, .text: return []
            }
        }
    }

    private static func bytes(_ rows: [[String]]) -> [UInt8] {
        let text = rows.map { $0.map(quoted).joined(separator: "\t") + "\r\n" }.joined()
        return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    }

    private static func quoted(_ cell: String) -> String {
        cell.contains(where: { $0 == "\t" || $0 == "\"" || $0.isNewline })
            ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
    }
}
