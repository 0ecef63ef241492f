import SQLiteKit
import SurveyModel

extension SQLiteAnswerRepository {
    func answers(of respondent: Int, in wave: String) throws(RepositoryError) -> [String: Answer] {
        let (waveID, id) = try SQLiteRespondentRepository(session).ids(respondent, in: wave)
        // By question and respondent, which is the record's key.
        let rows = try session.query(
            """
            SELECT q.key, q.kind, o.code, o.state, n.value, t.value
            FROM question AS q JOIN answer AS a ON a.question = q.id AND a.respondent = ?2
            JOIN option AS o ON o.question = a.question AND o.number = a.option
            LEFT JOIN number_answer AS n ON n.question = q.id AND n.respondent = ?2
            LEFT JOIN text_answer AS t ON t.question = q.id AND t.respondent = ?2
            WHERE q.wave = ?1 ORDER BY q.position, a.option
            """, [.int(waveID), .int(id)]
        ) { row throws(DatabaseError) in
            (
                key: try row.text(0), kind: try row.text(1), code: try row.text(2), state: try row.text(3),
                number: try row.optionalDouble(4), text: try row.optionalText(5)
            )
        }
        var answers: [String: Answer] = [:]
        for row in rows {
            let state = try stored(row.state, as: AnswerState.self)
            if state != .valid {
                answers[row.key] = .state(state)
            } else if let number = row.number {
                answers[row.key] = .number(number)
            } else if let text = row.text {
                answers[row.key] = .text(text)
            } else if case .options(let codes)? = answers[row.key] {
                answers[row.key] = .options(codes + [row.code])
            } else {
                answers[row.key] = .options([row.code])
            }
        }
        return answers
    }

    func set(_ answers: [String: Answer], of respondent: Int, in wave: String) throws(RepositoryError) {
        try session.requireTransaction()
        guard try SQLiteWaveRepository(session).wave(wave).status != .closed else {
            throw .refused("wave '\(wave)' is closed, and its answers stay as they are")
        }
        let (waveID, id) = try SQLiteRespondentRepository(session).ids(respondent, in: wave)
        let questions = try storedQuestions(wave: waveID)
        session.touchedWaves.insert(waveID)
        for (key, answer) in answers.sorted(by: { $0.key < $1.key }) {
            guard let question = questions.first(where: { $0.key == key }) else {
                throw .unknown("question of wave '\(wave)'", key, among: questions.map(\.key))
            }
            for table in ["answer", "number_answer", "text_answer"] {
                try session.run(
                    "DELETE FROM \(table) WHERE question = ? AND respondent = ?", [.int(question.id), .int(id)])
            }
            try insert(answer, question: question, respondent: id)
        }
    }
}
