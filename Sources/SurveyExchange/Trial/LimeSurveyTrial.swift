import SurveyModel

/// Answers as LimeSurvey exports them to CSV with codes: UTF-8 with a byte order mark, every field quoted.
struct LimeSurveyTrial {
    let answers: AnswerSet
    let questionnaire: Questionnaire

    var bytes: [UInt8] {
        var header = ["id", "submitdate", "lastpage", "startlanguage", "kommune"]
        for question in questionnaire.questions {
            header +=
                question.kind == .multiple ? question.options.map { "\(question.key)[\($0.code)]" } : [question.key]
        }
        let rows = [header] + answers.respondents.indices.compactMap(row)
        let text = rows.map { $0.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\r\n" }
        return [0xEF, 0xBB, 0xBF] + Array(text.joined().utf8)
    }

    /// Nil for somebody who never opened the questionnaire: the tool has no row for them.
    private func row(_ place: Int) -> [String]? {
        let respondent = answers.respondents[place]
        let given = questionnaire.questions.map { answers.answers[$0.key]?[place] ?? .state(.notAsked) }
        guard !given.contains(.state(.nonresponse)) else { return nil }
        let isPartial = given.contains(.state(.breakoff))
        let unit = answers.units.first { $0.key == respondent.unit }
        var row = [
            "\(WaveOrigin.syntheticMark)\(respondent.number)", isPartial ? "" : "2026-01-15 12:00:00", "1", "nb",
            unit?.municipality ?? "",
        ]
        for (question, answer) in zip(questionnaire.questions, given) { row += Self.cells(answer, question) }
        return row
    }

    private static func cells(_ answer: Answer, _ question: Question) -> [String] {
        if question.kind == .multiple {
            guard case .options(let codes) = answer else { return question.options.map { _ in "" } }
            return question.options.map { codes.contains($0.code) ? "Y" : "" }
        }
        return switch answer {
        case .options(let codes): [codes[0]]
        case .state(let state): [question.options.first { $0.state == state }?.code ?? ""]
        case .number(let number): [DecimalText.write(number)]
        case .text(let text): [text]
        }
    }
}
