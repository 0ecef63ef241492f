import SQLiteKit
import SurveyModel

extension SQLiteAnswerRepository {
    func answers(of wave: String) throws(RepositoryError) -> AnswerSet {
        let people = SQLiteRespondentRepository(session)
        let respondents = try people.respondents(of: wave)
        var answers: [String: [Answer]] = [:]
        for question in try SQLiteWaveRepository(session).questionnaire(wave).questions {
            answers[question.key] = try column(question, wave: wave)
        }
        return AnswerSet(units: try people.units(of: wave), respondents: respondents, answers: answers)
    }

    /// One answer a respondent, in order of number. Options that stand for a state are given as the state.
    private func column(_ question: Question, wave: String) throws(RepositoryError) -> [Answer] {
        let rows = try session.query(
            """
            SELECT r.number, o.code, o.state, n.value, t.value
            FROM question AS q JOIN answer AS a ON a.question = q.id
                JOIN option AS o ON o.question = a.question AND o.number = a.option
                JOIN respondent AS r ON r.id = a.respondent
                LEFT JOIN number_answer AS n ON n.question = a.question AND n.respondent = a.respondent
                LEFT JOIN text_answer AS t ON t.question = a.question AND t.respondent = a.respondent
            WHERE q.wave = (SELECT id FROM wave WHERE key = ?) AND q.key = ?
            ORDER BY r.number, o.position
            """, [.text(wave), .text(question.key)]
        ) { row throws(DatabaseError) in
            (
                respondent: try row.int(0), code: try row.text(1), state: try row.text(2),
                number: try row.optionalDouble(3), text: try row.optionalText(4)
            )
        }
        var column: [Answer] = []
        var previous: Int?
        for row in rows {
            let state = try stored(row.state, as: AnswerState.self)
            if row.respondent == previous, case .options(let codes) = column.last {
                column[column.count - 1] = .options(codes + [row.code])
            } else if let number = row.number {
                column.append(.number(number))
            } else if let text = row.text {
                column.append(.text(text))
            } else {
                column.append(state == .valid ? .options([row.code]) : .state(state))
            }
            previous = row.respondent
        }
        return column
    }
}
