import SurveyModel
import SurveyRepository

/// The columns that hold answers: one a question, or one an option of a multiple question.
struct ExportQuestions {
    let columns: [ExportColumn]

    init(_ questionnaire: Questionnaire, _ table: AnswerTable) {
        columns = zip(questionnaire.questions, table.answers).enumerated().flatMap { place, pair in
            Self.columns((place, pair.0), pair.1)
        }
    }

    private static func columns(
        _ question: (place: Int, question: Question), _ answers: AnswerTable.Answers
    ) -> [ExportColumn] {
        let asked = question.question
        let values: ExportColumn.Values
        switch answers {
        case .coded(let codes):
            guard asked.kind != .multiple else { return ticks(question, codes) }
            values = .coded(ExportCodes(codes: codes))
        case .numbers(let codes, let numbers): values = .numbers(ExportCodes(codes: .narrow(codes)), numbers)
        case .texts(let codes, let text): values = .texts(ExportCodes(codes: .narrow(codes)), text)
        }
        let meanings =
            asked.kind.isCoded ? ExportMeaning.options(of: asked) : ExportMeaning.states(of: asked)
        return [
            ExportColumn(name: asked.key, label: asked.label, values: values, meanings: meanings, question: question)
        ]
    }

    private static func ticks(
        _ question: (place: Int, question: Question), _ codes: AnswerColumn.Codes
    ) -> [ExportColumn] {
        let asked = question.question
        let meanings = ExportMeaning.tick(of: asked)
        return asked.options.filter { $0.state == .valid }.enumerated().map { index, option in
            ExportColumn(
                name: "\(asked.key)[\(option.code)]", label: label(asked.label, option.label),
                values: .coded(ExportCodes(codes: codes, tick: index + 1)), meanings: meanings, question: question,
                option: option)
        }
    }

    /// `Question – option`, in the languages that both have.
    private static func label(_ question: Label, _ option: Label) -> Label {
        var others: [Language: String] = [:]
        for (language, text) in question.others {
            if let item = option.others[language] { others[language] = "\(text) – \(item)" }
        }
        return Label("\(question.nb) – \(option.nb)", others: others)
    }
}
