import SQLiteKit
import SurveyModel

struct SQLiteAnswerRepository: AnswerRepository {
    let session: WriteSession

    init(_ session: WriteSession) { self.session = session }

    func insert(_ set: AnswerSet, into wave: String) throws(RepositoryError) {
        try session.requireTransaction()
        let waveID = try session.waveID(wave)
        guard try SQLiteRespondentRepository(session).count(in: wave) == 0 else {
            throw .input("wave '\(wave)' has answers already; nothing was stored")
        }
        try session.beginAnswers(of: waveID)
        let respondentIDs = try insertRespondents(of: set, wave: waveID)
        let questions = try storedQuestions(wave: waveID)
        for key in set.answers.keys.sorted() where !questions.contains(where: { $0.key == key }) {
            throw .unknown("question of wave '\(wave)'", key, among: questions.map(\.key))
        }
        for question in questions {
            guard let answers = set.answers[question.key] else {
                throw .input("the answers leave out question '\(question.key)'; nothing was stored")
            }
            guard answers.count == respondentIDs.count else {
                throw .input(
                    "question '\(question.key)' has \(answers.count) answers for \(respondentIDs.count) respondents")
            }
            for (respondent, answer) in zip(respondentIDs, answers) {
                try insert(answer, question: question, respondent: respondent)
            }
        }
    }

    func replace(with set: AnswerSet, in wave: String) throws(RepositoryError) {
        try delete(from: wave)
        try insert(set, into: wave)
    }

    func delete(from wave: String) throws(RepositoryError) {
        try session.requireTransaction()
        let id = try session.waveID(wave)
        try session.beginAnswers(of: id)
        // By question, the first column of the key: the answers have no index on respondents.
        for table in ["answer", "number_answer", "text_answer"] {
            try session.run(
                "DELETE FROM \(table) WHERE question IN (SELECT id FROM question WHERE wave = ?)", [.int(id)])
        }
        try deleteRespondents(wave: id)
    }

    func assertRule(in wave: String) throws(RepositoryError) {
        try session.assertAnswerRule(wave: try session.waveID(wave))
    }

    /// A question as its answers are stored: id, and the numbers of its options by code.
    struct StoredQuestion {
        let id: Int
        let key: String
        let kind: QuestionKind
        var numbers: [String: Int] = [:]
    }

    /// The questions of a wave, in order of id: the order of the answers' key.
    func storedQuestions(wave: Int) throws(RepositoryError) -> [StoredQuestion] {
        var questions: [StoredQuestion] = []
        let rows = try session.query(
            """
            SELECT q.id, q.key, q.kind, o.code, o.number FROM question AS q JOIN option AS o ON o.question = q.id
            WHERE q.wave = ? ORDER BY q.id, o.number
            """, [.int(wave)]
        ) { row throws(DatabaseError) in
            (
                id: try row.int(0), key: try row.text(1), kind: try row.text(2), code: try row.text(3),
                number: try row.int(4)
            )
        }
        for row in rows {
            if questions.last?.id != row.id {
                let kind = try stored(row.kind, as: QuestionKind.self)
                questions.append(StoredQuestion(id: row.id, key: row.key, kind: kind))
            }
            questions[questions.count - 1].numbers[row.code] = row.number
        }
        return questions
    }
}
