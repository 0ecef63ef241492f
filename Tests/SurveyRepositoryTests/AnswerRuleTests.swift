import SQLiteKit
import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

/// What others write to the record by SQL is held against the rule when a wave's answers are committed.
@Suite struct AnswerRuleTests {
    static let breaches: [(sql: String, expected: String)] = [
        (
            "DELETE FROM answer WHERE question = 1 AND respondent = (SELECT max(id) FROM respondent WHERE wave = 1)",
            "question 'activity': neither an answer nor a state, for 1 respondent"
        ),
        (
            "DELETE FROM answer WHERE question = 3",
            "question 'kinds': neither an answer nor a state, for 4 respondents"
        ),
        (
            "INSERT INTO answer SELECT question, respondent, 2 FROM answer WHERE question = 1 AND option = 1",
            "question 'activity': more than one answer or state where only one may be, for 1 respondent"
        ),
        (
            "INSERT INTO answer SELECT question, respondent, -4 FROM answer WHERE question = 1 AND option > 0",
            "question 'activity': more than one answer or state where only one may be, for 2 respondents"
        ),
        (
            "INSERT INTO answer SELECT question, respondent, -4 FROM answer WHERE question = 3 AND option = 3",
            "question 'kinds': more than one answer or state where only one may be, for 1 respondent"
        ),
        (
            "INSERT INTO answer SELECT question, respondent, -8 FROM answer WHERE question = 3 AND option = -7",
            "question 'kinds': more than one answer or state where only one may be, for 1 respondent"
        ),
        (
            "INSERT INTO answer SELECT 1, id, 1 FROM respondent WHERE wave <> 1",
            "question 'activity': an answer of somebody from another wave, for 6 respondents"
        ),
        (
            "UPDATE answer SET respondent = (SELECT max(id) FROM respondent WHERE wave <> 1) WHERE question = 2 AND option = -6",
            "question 'source.ds': an answer of somebody from another wave, for 1 respondent"
        ),
        (
            "DELETE FROM number_answer WHERE question = 4 AND value = 0",
            "question 'age': a number without an answer, or an answer without its number, for 1 respondent"
        ),
        (
            "UPDATE answer SET option = -1 WHERE question = 4 AND option = 1",
            "question 'age': a number without an answer, or an answer without its number, for 3 respondents"
        ),
        (
            "INSERT INTO number_answer SELECT question, respondent, 1 FROM answer WHERE question = 1 AND option = 1",
            "question 'activity': a number without an answer, or an answer without its number, for 1 respondent"
        ),
        (
            "DELETE FROM text_answer WHERE question = 5",
            "question 'words': a text without an answer, or an answer without its text, for 2 respondents"
        ),
        (
            "UPDATE answer SET option = -3 WHERE question = 5 AND option = 1",
            "question 'words': a text without an answer, or an answer without its text, for 2 respondents"
        ),
        (
            "INSERT INTO text_answer SELECT question, respondent, 'x' FROM answer WHERE question = 4 AND option = 1",
            "question 'age': a text without an answer, or an answer without its text, for 3 respondents"
        ),
        (
            "UPDATE wave SET origin = 'reconstructed' WHERE key = 'rich'",
            "question 'activity': a reconstructed answer tied to a real municipality, for 1 respondent"
        ),
    ]

    private func filled() throws -> TestDatabase {
        let test = try Samples.stored()
        try TinyWave.store(in: test.database)
        return test
    }

    @Test("Every part of the rule is asserted before the commit, which keeps nothing", arguments: breaches)
    func commit(sql: String, expected: String) throws {
        let test = try filled()
        let (before, answers) = (try test.rowCounts(), test.database.answers)
        let found = message {
            try test.database.write { () throws(RepositoryError) in
                try answers.replace(with: Samples.answers, in: "rich")
                do throws(DatabaseError) { try test.connection.run(sql) } catch { throw RepositoryError(error) }
            }
        }
        #expect(found == expected)
        #expect(try test.rowCounts() == before)
        #expect(try answers.answers(of: "rich") == Samples.answers)
        try answers.assertRule(in: "rich")
    }

    @Test("A breach that is in the file already is found by the assertion and by the check", arguments: breaches)
    func stored(sql: String, expected: String) throws {
        let test = try filled()
        try test.connection.run(sql)
        #expect(message { try test.database.answers.assertRule(in: "rich") } == expected)
        #expect(try test.database.check() == ["wave 'rich': \(expected)"])
        try test.database.answers.assertRule(in: "tiny")
    }

    @Test("The first question at fault is named, in the order of the questionnaire")
    func first() throws {
        let test = try filled()
        try test.connection.run("DELETE FROM answer WHERE question IN (2, 4)")
        #expect(message { try test.database.answers.assertRule(in: "rich") }.hasPrefix("question 'source.ds'"))
    }

    @Test("A new wave without answers fits the rule")
    func empty() throws {
        let test = try Samples.stored()
        try test.delete(from: "rich")
        try test.database.answers.assertRule(in: "rich")
    }

    @Test("The record itself takes no answer that its question does not offer")
    func foreignOption() throws {
        let test = try filled()
        #expect(
            message { try test.connection.run("UPDATE answer SET option = 9 WHERE question = 1") }
                .contains("FOREIGN KEY constraint failed"))
    }
}
