import SurveyModel

/// What stands in which column of an answers file, read from its header.
struct AnswerColumns {
    /// The number of columns.
    let count: Int
    /// By name, the columns that are no questions.
    private let places: [String: Int]
    /// The questions of the questionnaire in its order, with their columns; nil where columns are missing.
    let questions: [QuestionCells?]

    /// Reads the record that `header` stands at, and notes columns that are unknown, missing or there twice. Nil, and
    /// noted, where it is no header: then it holds answers, which no message may tell.
    init?(header: CSVReader, _ questionnaire: Questionnaire, log: FaultLog) {
        // A kind of unit is called as a column is, and so is no sign of a header.
        let signs = Set(AnswerNames.columns).subtracting(UnitKind.allCases.map(\.rawValue))
        guard header.cells.contains(where: { signs.contains(header.text($0)) }) else {
            let isOther =
                header.cells.count == 1 && header.text(header.cells[0]).contains(where: { $0 == ";" || $0 == "\t" })
            let names = listed(AnswerNames.required)
            log.note(
                isOther
                    ? "the columns are not separated by commas; save the file as CSV with commas"
                    : "the first line is no header; write one with \(names), and the keys of the questions", line: 1)
            return nil
        }
        let expected = AnswerNames.columns + questionnaire.questions.flatMap(Self.names)
        let known = Set(expected)
        var places: [String: Int] = [:]
        for (place, cell) in header.cells.enumerated() {
            let name = header.text(cell)
            if !known.contains(name) {
                header.note(Self.unknown(name, number: place + 1, expected), at: cell)
            } else if places[name] != nil {
                header.note("the column '\(name)' stands twice; remove one", at: cell)
            } else {
                places[name] = place
            }
        }
        for name in expected where places[name] == nil && !AnswerNames.optional.contains(name) {
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

    /// A name that does not look like one may be an answer, and is not told.
    private static func unknown(_ name: String, number: Int, _ expected: [String]) -> String {
        let isNameLike =
            (1...60).contains(name.utf8.count)
            && name.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte.isDigit || "_.[]-".utf8.contains(byte)
            }
        guard isNameLike else { return "column \(number) is unknown; write one of \(listed(expected)), or remove it" }
        return "unknown column '\(name)'; \(suggestion(name, in: expected))"
    }

    /// The headings of a question's columns: one, or one an option where the question is multiple.
    static func names(of question: Question) -> [String] {
        guard question.kind == .multiple else { return [question.key] }
        return question.options.map { "\(question.key)[\($0.code)]" }
    }
}
