import SQLiteKit
import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

/// A corrected file takes the place of the one before it, and the outcome says what changed.
@Suite struct TableReplaceTests {
    let questionnaire = RandomWave.questionnaire
    let test: TestDatabase

    init() throws {
        test = try ImportSamples.empty(RandomWave.questionnaire)
        try TinyWave.store(in: test.database)
    }

    @Test(
        "The same file again is refused, and named; with replacing it gives the same database",
        arguments: [true, false])
    func same(isIdentified: Bool) throws {
        let set = RandomWave.answers(of: 300, seed: 9)
        let answers = isIdentified ? ImportSamples.identified(set) : set
        try test.importSet(answers, questionnaire)
        let before = try test.importedState()
        let files = try test.files()
        let error = try #require(throws: RepositoryError.self) { try test.importSet(answers, questionnaire) }
        #expect(error.isRefusal)
        #expect(
            "\(error)" == """
                wave 'random' has the answers of 'svar.csv', 'koder.csv' already, from 2026-11-25T10:00:00Z; nothing was \
                stored; say --replace to read them again
                """)
        #expect(try test.files() == files)
        let outcome = try test.importSet(answers, questionnaire, replacing: true)
        #expect(try #require(outcome.changes).isEmpty)
        #expect(try test.importedState() == before)
        #expect(try outcome.rows == test.int("SELECT count(*) FROM answer WHERE question <= 8"))
        #expect(try test.database.check() == [])
    }

    @Test("Another file is refused without replacing")
    func other() throws {
        try test.importSet(RandomWave.answers(of: 20, seed: 9), questionnaire)
        let error = try #require(throws: RepositoryError.self) {
            try test.importSet(RandomWave.answers(of: 20, seed: 8), questionnaire, digit: "b")
        }
        #expect(error.isRefusal)
        #expect(
            "\(error)" == """
                wave 'random' has answers already; nothing was stored; say --replace to put these in their place
                """)
    }

    @Test("A closed wave is refused, also with replacing")
    func closed() throws {
        let files = try test.files()
        let error = try #require(throws: RepositoryError.self) {
            try test.importSet(TinyWave.answers, TinyWave.questionnaire, replacing: true)
        }
        #expect(error.isRefusal)
        #expect("\(error)" == "wave 'tiny' is closed and takes no more answers; nothing was stored")
        #expect(try test.files() == files)
    }

    @Test("By the survey tool's ids: who is new, gone, or answers otherwise; those who stay keep their ids")
    func identified() throws {
        let first = ImportSamples.identified(RandomWave.answers(of: 40, seed: 4))
        try test.importSet(ImportSamples.part(first, Array(0..<30)), questionnaire)
        let ids = try Self.ids(test)
        // Five go, ten come, and the rest stand in another order; three of them answer otherwise.
        var second = ImportSamples.part(first, Array((5..<40).reversed()))
        second = Self.changed(second, "place", [10: .options(["farm"]), 11: .state(.refused), 34: .options(["farm"])])
        second = Self.changed(second, "remark", [20: .text("nytt")])
        second = Self.changed(second, "years", [21: .number(1e6), 22: .state(.dontKnow)])
        second = Self.changed(second, "tools", [23: .options(["phone", "fax"])])
        let outcome = try test.importSet(second, questionnaire, replacing: true)
        let changes = try #require(outcome.changes)
        #expect(changes.added == 10 && changes.removed == 5)
        // Everybody who stays has another number now.
        #expect(changes.moved == 25)
        let expected = try Self.differences(
            ImportSamples.part(first, Array((5..<30).reversed())), ImportSamples.part(second, Array(10..<35)),
            questionnaire)
        #expect(changes.answers.elementsEqual(expected, by: ==))
        #expect(!expected.isEmpty)
        #expect(try test.database.answers.answers(of: "random") == second)
        #expect(try test.database.check() == [])
        let now = try Self.ids(test)
        for (source, id) in ids where now[source] != nil { #expect(now[source] == id) }
        #expect(now.count == 35 && Set(now.values).count == 35)
        #expect(now.filter { ids[$0.key] == nil }.allSatisfy { $0.value > (ids.values.max() ?? 0) })
    }

    @Test("Without ids, by number; units and weights that change are told too")
    func numbered() throws {
        let first = RandomWave.answers(of: 20, seed: 4)
        try test.importSet(first, questionnaire)
        let second = Self.changed(ImportSamples.part(first, Array(0..<18)), "role", [3: .options(["none"])])
        let table = AnswerTable(second, questionnaire)
        var weights = try #require(table.weights)
        weights[7] += 1
        weights[8] += 1
        let outcome = try test.importTable(table.with(weights: weights), into: "random", replacing: true)
        let changes = try #require(outcome.changes)
        #expect(changes.added == 0 && changes.removed == 2 && changes.moved == 2)
        let expected = try Self.differences(ImportSamples.part(first, Array(0..<18)), second, questionnaire)
        #expect(changes.answers.elementsEqual(expected, by: ==))
        #expect(try test.database.columns.weights(wave: 1) == weights)
        #expect(try test.database.check() == [])
    }

    @Test("Random corrections are told as they are counted by hand")
    func random() throws {
        for seed: UInt64 in 1...20 {
            var random = RandomNumbers(seed: 77 &* seed)
            let survey = RandomSurvey(key: "w\(seed)", seed: seed, numbers: Array(1...60))
            let key = survey.questionnaire.wave.key
            let other = RandomSurvey(
                key: key, seed: seed + 500, numbers: Array(1...60), questions: survey.questionnaire.questions)
            try test.storeOpen(survey.questionnaire)
            try test.importSet(survey.answers, survey.questionnaire)
            // Some questions as they were, and some answered anew.
            let answers = survey.answers.answers.merging(other.answers.answers) { old, new in
                random.below(2) == 0 ? old : zip(old, new).map { random.below(3) == 0 ? $1 : $0 }
            }
            let corrected = AnswerSet(
                units: survey.answers.units, respondents: survey.answers.respondents, answers: answers)
            let outcome = try test.importSet(corrected, survey.questionnaire, replacing: true)
            let expected = try Self.differences(survey.answers, corrected, survey.questionnaire)
            #expect(try #require(outcome.changes).answers.elementsEqual(expected, by: ==))
            #expect(try test.database.answers.answers(of: key) == corrected)
        }
        #expect(try test.database.check() == [])
    }

    @Test("A record that a foreign hand has damaged is written anew")
    func damaged() throws {
        let set = RandomWave.answers(of: 20, seed: 4)
        try test.importSet(set, questionnaire)
        // A second answer where one may be, which columns do not show.
        try test.connection.run(
            "INSERT OR IGNORE INTO answer SELECT 2, respondent, 4 FROM answer WHERE question = 2 AND option = 3")
        try test.importSet(set, questionnaire, replacing: true)
        #expect(try test.database.answers.answers(of: "random") == set)
        #expect(try test.database.check() == [])
    }

    private static func changed(_ set: AnswerSet, _ question: String, _ answers: [Int: Answer]) -> AnswerSet {
        var column = set.answers[question] ?? []
        for (place, answer) in answers { column[place] = answer }
        return AnswerSet(
            units: set.units, respondents: set.respondents, answers: set.answers.merging([question: column]) { $1 })
    }

    /// By question, how many of the same places differ.
    private static func differences(
        _ left: AnswerSet, _ right: AnswerSet, _ questionnaire: Questionnaire
    ) throws -> [(question: String, respondents: Int)] {
        try questionnaire.questions.compactMap { question in
            let (old, new) = (try #require(left.answers[question.key]), try #require(right.answers[question.key]))
            let count = zip(old, new).count { $0 != $1 }
            return count == 0 ? nil : (question.key, count)
        }
    }

    private static func ids(_ test: TestDatabase) throws -> [String: Int] {
        let rows = try test.connection.query("SELECT source_id, id FROM respondent WHERE source_id IS NOT NULL") {
            row throws(DatabaseError) in (try row.text(0), try row.int(1))
        }
        return Dictionary(rows) { first, _ in first }
    }
}
