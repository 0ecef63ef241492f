import SQLiteKit
import SurveyModel

/// Reads a wave's people and answers into columns.
struct StoredAnswersReader {
    private let wave: Int
    private let key: String
    private let session: WriteSession

    init(_ key: String, _ session: WriteSession) throws(RepositoryError) {
        wave = try session.waveID(key)
        self.key = key
        self.session = session
    }

    func read(withTexts: Bool) throws(RepositoryError) -> StoredAnswers {
        let units = try session.query("SELECT id FROM unit WHERE wave = ? ORDER BY id", [.int(wave)]) {
            row throws(DatabaseError) in try row.int(0)
        }
        let people = try people(Dictionary(units.enumerated().map { ($1, Int32($0)) }) { first, _ in first })
        let questions = try session.query(
            "SELECT id, kind FROM question WHERE wave = ? ORDER BY position", [.int(wave)]
        ) { row throws(DatabaseError) in (id: try row.int(0), kind: try row.text(1)) }
        var answers: [AnswerTable.Answers] = []
        for question in questions {
            let kind = try stored(question.kind, as: QuestionKind.self)
            answers.append(try self.answers(to: question.id, kind, people, withTexts: withTexts))
        }
        return StoredAnswers(
            numbers: people.numbers,
            table: AnswerTable(
                units: try SQLiteRespondentRepository(session).units(of: key), unitOf: people.unitOf,
                weights: people.weights, strata: people.strata, clusters: people.clusters,
                sourceIDs: people.sourceIDs, answers: answers))
    }

    private func people(_ units: [Int: Int32]) throws(RepositoryError) -> StoredPeople {
        var people = StoredPeople()
        try session.forEach(
            """
            SELECT number, unit, weight, stratum, cluster, source_id FROM respondent WHERE wave = ? ORDER BY number
            """, [.int(wave)]
        ) { row throws(DatabaseError) in
            people.add(
                number: try row.int(0), unit: units[try row.int(1)] ?? -1, weight: try row.double(2),
                stratum: try row.optionalText(3), cluster: try row.optionalText(4),
                sourceID: try row.optionalText(5))
        }
        guard !people.unitOf.contains(-1) else {
            throw .stored("a respondent of wave '\(key)' answers for a unit of another wave; run 'kunnskap check'")
        }
        return people
    }

    private func answers(
        to question: Int, _ kind: QuestionKind, _ people: StoredPeople, withTexts: Bool
    ) throws(RepositoryError) -> AnswerTable.Answers {
        let column = try SQLiteAnswerColumnRepository(session).column(questionID: question, wave: wave)
        guard column.codes.count == people.numbers.last.map({ Int($0) }) ?? 0 else {
            throw .input("wave '\(key)' was changed while it was read; do it again")
        }
        let codes = people.areDense ? column.codes : column.codes.at(people.numbers.map { Int($0) - 1 })
        switch (kind, codes) {
        case (.number, .narrow(let codes)):
            return .numbers(codes: codes, values: try numbers(question, people))
        case (.text, .narrow(let codes)):
            let texts = withTexts ? try texts(question, people) : []
            return .texts(codes: codes) { $0 < texts.count ? texts[$0] : "" }
        case (.number, _), (.text, _):
            throw .stored("question \(question) is a \(kind) with options; run 'kunnskap check'")
        default: return .coded(codes)
        }
    }

    private func numbers(_ question: Int, _ people: StoredPeople) throws(RepositoryError) -> [Double] {
        var values = [Double](repeating: 0, count: people.numbers.count)
        try forEachValue("number_answer", question) { row throws(DatabaseError) in
            if let place = people.place(of: try row.int(0)) { values[place] = try row.double(1) }
        }
        return values
    }

    private func texts(_ question: Int, _ people: StoredPeople) throws(RepositoryError) -> [String] {
        var texts = [String](repeating: "", count: people.numbers.count)
        try forEachValue("text_answer", question) { row throws(DatabaseError) in
            if let place = people.place(of: try row.int(0)) { texts[place] = try row.text(1) }
        }
        return texts
    }

    private func forEachValue(
        _ table: String, _ question: Int, _ body: (borrowing Row) throws(DatabaseError) -> Void
    ) throws(RepositoryError) {
        try session.forEach(
            """
            SELECT r.number, v.value FROM \(table) AS v JOIN respondent AS r ON r.id = v.respondent
            WHERE v.question = ? AND r.wave = ?
            """, [.int(question), .int(wave)], body)
    }
}
