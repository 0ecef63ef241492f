import SQLiteKit
import SurveyModel

/// What another program writes to the file, through a connection of its own and in bare SQL: honest changes, which leave
/// answer columns stale. The same is done to the survey in memory.
public struct ForeignWrites {
    private let connection: Connection
    private let wave: Int

    /// A second connection to the file of `path`, in which the wave is stored.
    public init(path: String, wave: String) throws {
        connection = try Connection(path: path, access: .readWrite)
        let id = try connection.first("SELECT id FROM wave WHERE key = ?", [.text(wave)]) {
            row throws(DatabaseError) in try row.int(0)
        }
        self.wave = id ?? 0
    }

    /// Writes one to five things at random.
    public func write(to survey: inout RandomSurvey, _ random: inout RandomNumbers) throws {
        var draft = SurveyDraft(survey)
        for _ in 0...random.below(5) {
            try connection.execute("BEGIN IMMEDIATE")
            try writeOne(&draft, &random)
            try connection.execute("COMMIT")
        }
        survey = draft.survey
    }

    private func writeOne(_ draft: inout SurveyDraft, _ random: inout RandomNumbers) throws {
        guard !draft.respondents.isEmpty else { return try add(&draft, &random) }
        let index = random.below(draft.respondents.count)
        switch random.below(9) {
        case 0: try add(&draft, &random)
        case 1: try remove(index, &draft)
        case 2: try weigh(index, &draft, &random)
        case 3: try renumber(index, &draft, &random)
        case 4: try dropChunks(&random)
        case 5: try forget(index, &draft, &random)
        default: try answer(index, &draft, &random)
        }
    }

    /// Somebody with a number of their own, and a state for everything.
    private func add(_ draft: inout SurveyDraft, _ random: inout RandomNumbers) throws {
        let isWeighted = draft.survey.questionnaire.wave.design.isWeighted
        let respondent = Respondent(
            number: draft.nextNumber, unit: draft.units[random.below(draft.units.count)].key,
            weight: isWeighted ? RandomAnswers.weight(&random) : 1)
        try connection.run(
            "INSERT INTO respondent (wave, number, unit, weight) SELECT ?1, ?2, id, ?3 FROM unit WHERE wave = ?1 AND key = ?4",
            [.int(wave), .int(respondent.number), .real(respondent.weight), .text(respondent.unit)])
        let state = AnswerState.reasons[random.below(8)]
        for question in draft.survey.questionnaire.questions {
            try insert(question.key, respondent.number, [question.code(for: state)])
        }
        draft.add(respondent, state)
    }

    private func remove(_ index: Int, _ draft: inout SurveyDraft) throws {
        let number = draft.respondents[index].number
        for question in draft.survey.questionnaire.questions { try delete(question.key, number) }
        try connection.run("DELETE FROM respondent WHERE wave = ? AND number = ?", [.int(wave), .int(number)])
        draft.remove(index)
    }

    private func weigh(_ index: Int, _ draft: inout SurveyDraft, _ random: inout RandomNumbers) throws {
        guard draft.survey.questionnaire.wave.design.isWeighted else { return }
        let weight = RandomAnswers.weight(&random)
        try connection.run(
            "UPDATE respondent SET weight = ? WHERE wave = ? AND number = ?",
            [.real(weight), .int(wave), .int(draft.respondents[index].number)])
        draft.change(index, weight: weight)
    }

    /// Leaves a gap among the numbers, as a removal does.
    private func renumber(_ index: Int, _ draft: inout SurveyDraft, _ random: inout RandomNumbers) throws {
        let number = draft.nextNumber + [0, 1, 700][random.below(3)]
        try connection.run(
            "UPDATE respondent SET number = ? WHERE wave = ? AND number = ?",
            [.int(number), .int(wave), .int(draft.respondents[index].number)])
        draft.change(index, number: number)
    }

    /// Parts of columns that were never made, or that another program's triggers threw away.
    private func dropChunks(_ random: inout RandomNumbers) throws {
        try connection.run(
            "DELETE FROM answer_column WHERE question IN (SELECT id FROM question WHERE wave = ?) AND (question + chunk) % 3 < ?",
            [.int(wave), .int(1 + random.below(3))])
        if random.once(in: 2) { try connection.run("DELETE FROM weight_column WHERE wave = ?", [.int(wave)]) }
    }

    /// Takes an answer away and puts nothing in its place, which the repository would refuse.
    private func forget(_ index: Int, _ draft: inout SurveyDraft, _ random: inout RandomNumbers) throws {
        let questions = draft.survey.questionnaire.questions.filter(\.kind.isCoded)
        // The first question tells who answered nothing: without it an attribute has no meaning to compare.
        guard let question = questions.dropFirst().randomElement(using: &random) else { return }
        try delete(question.key, draft.respondents[index].number)
        draft.survey.isWhole = false
    }

    private func answer(_ index: Int, _ draft: inout SurveyDraft, _ random: inout RandomNumbers) throws {
        let questions = draft.survey.questionnaire.questions.filter(\.kind.isCoded)
        guard let question = questions.randomElement(using: &random) else { return }
        let number = draft.respondents[index].number
        let some = random.some(of: question.validCodes)
        var answer = Answer.options(question.kind == .multiple ? some : Array(some.prefix(1)))
        // Answering nothing is a matter of all questions or none.
        let state = AnswerState.reasons[random.below(7)]
        if random.once(in: 3) { answer = .state(state) }
        let old = draft.answers[question.key]?[index]
        if question.kind != .multiple, old != .state(.nonresponse), random.once(in: 2) {
            let new = try Self.codes(answer, question).first.map { try optionNumber(question.key, $0) } ?? 0
            try connection.run(
                "UPDATE answer SET option = ?1 WHERE question = (SELECT id FROM question WHERE wave = ?2 AND key = ?3)"
                    + " AND respondent = (SELECT id FROM respondent WHERE wave = ?2 AND number = ?4)",
                [.int(new), .int(wave), .text(question.key), .int(number)])
        } else {
            try delete(question.key, number)
            try insert(question.key, number, Self.codes(answer, question))
        }
        draft.answer(index, question.key, answer)
    }

    private static func codes(_ answer: Answer, _ question: Question) -> [String] {
        switch answer {
        case .options(let codes): codes
        case .state(let state): [question.code(for: state)]
        case .number, .text: []
        }
    }

    private func optionNumber(_ question: String, _ code: String) throws -> Int {
        try connection.first(
            "SELECT o.number FROM option AS o JOIN question AS q ON q.id = o.question WHERE q.wave = ? AND q.key = ? AND o.code = ?",
            [.int(wave), .text(question), .text(code)]
        ) { row throws(DatabaseError) in try row.int(0) } ?? 0
    }

    private func insert(_ question: String, _ number: Int, _ codes: [String]) throws {
        for code in codes {
            try connection.run(
                """
                INSERT INTO answer (question, respondent, option)
                SELECT q.id, r.id, ?1 FROM question AS q JOIN respondent AS r ON r.wave = q.wave
                WHERE q.wave = ?2 AND q.key = ?3 AND r.number = ?4
                """, [.int(try optionNumber(question, code)), .int(wave), .text(question), .int(number)])
        }
    }

    private func delete(_ question: String, _ number: Int) throws {
        for table in ["answer", "number_answer", "text_answer"] {
            try connection.run(
                "DELETE FROM \(table) WHERE question = (SELECT id FROM question WHERE wave = ?1 AND key = ?2)"
                    + " AND respondent = (SELECT id FROM respondent WHERE wave = ?1 AND number = ?3)",
                [.int(wave), .text(question), .int(number)])
        }
    }
}
