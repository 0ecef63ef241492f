import SurveyModel

/// What stands in which column of an answers file, read from its header.
struct AnswerColumns {
    /// The number of columns.
    let count: Int
    /// By name, the columns that are no questions.
    private let places: [String: Int]
    /// The questions of the questionnaire in its order, with their columns; nil where columns are missing.
    let questions: [QuestionCells?]

    /// Reads the record that `header` stands at, and notes columns that are unknown, missing or there twice.
    init(header: CSVReader, _ questionnaire: Questionnaire, log: FaultLog) {
        let expected = AnswerNames.columns + questionnaire.questions.flatMap(Self.names)
        let known = Set(expected)
        var places: [String: Int] = [:]
        for (place, cell) in header.cells.enumerated() {
            let name = header.text(cell)
            if !known.contains(name) {
                header.note("unknown column '\(name)'; \(suggestion(name, in: expected))", at: cell)
            } else if places[name] != nil {
                header.note("the column '\(name)' stands twice; remove one", at: cell)
            } else {
                places[name] = place
            }
        }
        for name in expected where places[name] == nil && name != "cluster" {
            log.note("the column '\(name)' is missing; add it", line: 1)
        }
        count = header.cells.count
        self.places = places
        questions = questionnaire.questions.map { question in
            let columns = Self.names(of: question).compactMap { name in places[name].map { (name, $0) } }
            guard columns.count == Self.names(of: question).count else { return nil }
            return QuestionCells(question, columns: columns)
        }
    }

    /// The place of a column that is no question; nil where it is missing.
    subscript(name: String) -> Int? { places[name] }

    /// The headings of a question's columns: one, or one an option where the question is multiple.
    static func names(of question: Question) -> [String] {
        guard question.kind == .multiple else { return [question.key] }
        return question.options.map { "\(question.key)[\($0.code)]" }
    }
}
