import SurveyModel

/// Reads the rows of an answers file below its header.
struct AnswerRowReader {
    private let columns: AnswerColumns
    private let questionnaire: Questionnaire
    private let routing: AnswerRouting
    private var people: RespondentReader
    /// By question, in the order of the questionnaire: one answer a respondent.
    private var answers: [[Answer]]
    /// How many rows there were, faulty ones included.
    private(set) var rows = 0

    init(_ columns: AnswerColumns, _ questionnaire: Questionnaire, municipalities: Set<String>?) {
        self.columns = columns
        self.questionnaire = questionnaire
        routing = AnswerRouting(questionnaire, columns)
        people = RespondentReader(columns, questionnaire.wave, municipalities: municipalities)
        answers = Array(repeating: [], count: questionnaire.questions.count)
    }

    /// Reads the record that `csv` stands at.
    mutating func read(_ csv: CSVReader) {
        rows += 1
        guard isComplete(csv) else { return }
        let person = people.read(csv)
        let row = columns.questions.map { $0?.answer(csv) }
        routing.check(row, of: person, csv)
        for (index, answer) in row.enumerated() {
            // An answer that is not known was noted, and then nothing of the file is used.
            if let answer { answers[index].append(answer) }
        }
    }

    /// What was read. Holds together only where no fault was noted.
    var answerSet: AnswerSet {
        let byKey = zip(questionnaire.questions, answers).map { ($0.key, $1) }
        return AnswerSet(
            units: people.units, respondents: people.respondents,
            answers: Dictionary(byKey) { first, _ in first })
    }

    private func isComplete(_ csv: CSVReader) -> Bool {
        let count = csv.cells.count
        guard let first = csv.cells.first, count != columns.count else { return true }
        if count == 1, first.content.isEmpty {
            csv.note("the line is empty; remove it", at: first)
        } else {
            csv.note(
                "the row has \(count) cells, but the header has \(columns.count); correct the commas, "
                    + "or quote cells with a comma",
                at: first)
        }
        return false
    }
}
