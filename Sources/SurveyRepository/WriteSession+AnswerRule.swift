import SQLiteKit
import SurveyModel

extension WriteSession {
    /// Asserts for a wave that every respondent has, for every question, either answers (several only where the
    /// question is multiple) or exactly one state, and that numbers and texts stand where their answers say so.
    /// - Parameter rules: fewer where it is known otherwise that the rest hold.
    func assertAnswerRule(wave: Int, _ rules: [AnswerRule] = AnswerRule.allCases) throws(RepositoryError) {
        for rule in rules {
            let found = try first(rule.sql, [.integer(Int64(wave))]) { row throws(DatabaseError) in
                (question: try row.text(0), respondents: try row.int(1))
            }
            if let found {
                throw .brokenRule(
                    "question '\(found.question)': \(rule.description), for \(found.respondents) "
                        + (found.respondents == 1 ? "respondent" : "respondents"))
            }
        }
    }
}
