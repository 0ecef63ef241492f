public import SurveyModel

extension AnswersFile {
    /// The text of an answers file with `answers`, which `parse` reads back: LF line ends, quotes only where needed.
    /// A question without answers gets `not_asked` from everybody.
    public static func render(_ answers: AnswerSet, questionnaire: Questionnaire) -> String {
        let hasClusters = answers.respondents.contains { $0.cluster != nil }
        let hasIDs = answers.respondents.contains { $0.sourceID != nil }
        let meta = AnswerNames.required + (hasClusters ? ["cluster"] : []) + (hasIDs ? ["source_id"] : [])
        var text = line(meta + questionnaire.questions.flatMap(AnswerColumns.names))
        let units = Dictionary(answers.units.map { ($0.key, $0) }) { first, _ in first }
        for (index, respondent) in answers.respondents.enumerated() {
            let unit = units[respondent.unit] ?? Unit(key: respondent.unit, kind: .anonymous)
            var cells = [
                unit.key, unit.kind.rawValue, unit.municipality ?? "", unit.zone ?? "",
                DecimalText.write(respondent.weight), respondent.stratum ?? "",
            ]
            if hasClusters { cells.append(respondent.cluster ?? "") }
            if hasIDs { cells.append(respondent.sourceID ?? "") }
            for question in questionnaire.questions {
                let column = answers.answers[question.key] ?? []
                cells += Self.cells(index < column.count ? column[index] : .state(.notAsked), question)
            }
            text += line(cells)
        }
        return text
    }

    private static func cells(_ answer: Answer, _ question: Question) -> [String] {
        guard question.kind == .multiple else { return [cell(answer, question)] }
        switch answer {
        case .options(let codes): return question.options.map { codes.contains($0.code) ? "1" : "0" }
        default: return question.options.map { _ in cell(answer, question) }
        }
    }

    private static func cell(_ answer: Answer, _ question: Question) -> String {
        switch answer {
        case .options(let codes): codes.first ?? AnswerState.noAnswer.rawValue
        case .state(let state): question.code(for: state)
        case .number(let number): DecimalText.write(number)
        case .text(let text): text
        }
    }

    private static func line(_ cells: [String]) -> String {
        cells.map(quoted).joined(separator: ",") + "\n"
    }

    private static func quoted(_ cell: String) -> String {
        let needsQuotes = cell.utf8.contains { [UInt8(ascii: ","), UInt8(ascii: "\""), 10, 13].contains($0) }
        guard needsQuotes else { return cell }
        // Scalars, since a quote and an accent after it are one character.
        var doubled = String.UnicodeScalarView()
        for scalar in cell.unicodeScalars {
            doubled.append(scalar)
            if scalar == "\"" { doubled.append(scalar) }
        }
        return "\"\(String(doubled))\""
    }
}
