import SQLiteKit
import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

@Suite("Closing and removing waves")
struct WaveLifecycleTests {
    private func close(_ wave: String, on day: String, _ test: TestDatabase) throws {
        let waves = test.database.waves
        try test.database.write { () throws(RepositoryError) in try waves.close(wave, on: Samples.day(day)) }
    }

    private func remove(_ wave: String, _ test: TestDatabase) throws {
        let waves = test.database.waves
        try test.database.write { () throws(RepositoryError) in try waves.remove(wave) }
    }

    private func store(_ questionnaire: Questionnaire, _ test: TestDatabase) throws {
        let waves = test.database.waves
        try test.database.write { () throws(RepositoryError) in try waves.store(questionnaire) }
    }

    @Test("A wave closes once, on a day that fits its others")
    func close() throws {
        let test = try TestDatabase()
        try store(WaveComparabilityTests.later([]), test)
        #expect(
            message { try close("later", on: "2020-01-31", test) }
                == "wave 'later' opened on 2020-02-01 and cannot close before that; name a later day")
        #expect(
            message { try close("later", on: "2025-12-31", test) }
                == "the answers of wave 'later' are kept until 2025-12-31, and it cannot close after that; "
                + "name an earlier day")
        #expect(try test.database.waves.wave("later").status == .open)
        try close("later", on: "2020-02-01", test)
        let wave = try test.database.waves.wave("later")
        #expect(wave.status == .closed)
        #expect(wave.closed == Samples.day("2020-02-01"))
        do {
            try close("later", on: "2020-03-01", test)
            Issue.record("a closed wave was closed")
        } catch let error as RepositoryError {
            #expect(error.isRefusal)
            #expect(error.description == "wave 'later' is closed already, since 2020-02-01; it was left as it is")
        }
        #expect(
            message { try close("lter", on: "2020-03-01", test) } == "there is no wave 'lter'; did you mean 'later'?")
        #expect(
            message { try test.database.waves.close("later", on: Samples.day("2020-03-01")) }
                == "survey data is written only inside a transaction")
    }

    @Test("A removed wave leaves the others as they were, and every table as if it had never been")
    func remove() throws {
        let test = try Samples.stored()
        let before = try test.rowCounts()
        let answers = try test.database.answers.answers(of: "rich")
        try test.store(RandomWave.questionnaire, RandomWave.answers(of: 300, seed: 4))
        #expect(try test.rowCounts()["wave_random"] == 300)
        try remove("random", test)
        #expect(try test.rowCounts() == before)
        #expect(try test.database.answers.answers(of: "rich") == answers)
        #expect(try test.database.check() == [])
        // Its key can be used again.
        try test.store(RandomWave.questionnaire, RandomWave.answers(of: 20, seed: 4))
        #expect(try test.database.waves.questionnaire("random") == RandomWave.questionnaire)
        #expect(try test.database.check() == [])
    }

    @Test("A wave without answers is removed with what it compares")
    func withoutAnswers() throws {
        let test = try TestDatabase()
        try store(TinyWave.questionnaire, test)
        try store(RandomWave.questionnaire, test)
        let before = try test.rowCounts()
        try store(WaveComparabilityTests.later(WaveComparabilityTests.edges), test)
        #expect(
            message { try remove("tiny", test) } == "wave 'tiny' cannot be removed: wave 'later' refers to it")
        try remove("later", test)
        #expect(try test.rowCounts() == before)
        try remove("tiny", test)
        #expect(try test.database.waves.waves() == [RandomWave.questionnaire.wave])
    }

    @Test("The ledger of imports outlives its wave")
    func ledger() throws {
        let test = try TestDatabase()
        try TinyWave.store(in: test.database)
        try test.connection.execute(
            """
            INSERT INTO import (wave, at, user, format, mapping, distributed, opened, partial, complete, respondents)
            VALUES ('tiny', '2026-11-25T10:00:00Z', 'me', 'delimited', 'm', 6, 6, 0, 6, 6)
            """)
        try remove("tiny", test)
        #expect(try test.rowCounts()["import"] == 1)
        #expect(try test.rowCounts()["respondent"] == 0)
    }

    @Test("A wave that publications and case studies refer to is kept, and they are named")
    func references() throws {
        let test = try TestDatabase()
        try test.store(Samples.register)
        try test.store(Samples.questionnaire, Samples.answers)
        try test.store(SamplePublication.value)
        try test.store(SampleCaseStudy.value)
        let before = try test.rowCounts()
        do {
            try remove("rich", test)
            Issue.record("the wave was removed")
        } catch let error as RepositoryError {
            #expect(error.isRefusal)
            #expect(
                error.description
                    == "wave 'rich' cannot be removed: publication 'report', case study 'case' refer to it")
        }
        #expect(try test.rowCounts() == before)
    }

    @Test("Removing 2,000 respondents beside 6,000 others takes no time to speak of")
    func time() throws {
        let test = try TestDatabase()
        try test.store(RandomWave.questionnaire, RandomWave.answers(of: 6_000, seed: 1))
        let random = RandomWave.questionnaire
        let other = Questionnaire(
            wave: Wave(
                key: "other", title: random.wave.title, origin: .synthetic, status: .open,
                boundaryDate: random.wave.boundaryDate, design: random.wave.design),
            batteries: random.batteries, questions: random.questions)
        try test.store(other, RandomWave.answers(of: 2_000, seed: 2))
        let clock = ContinuousClock()
        // With a scan of the other wave's answers for each respondent it takes half a minute.
        let took = try clock.measure { try remove("other", test) }
        #expect(took < .seconds(5), "\(took)")
        #expect(try test.rowCounts()["respondent"] == 6_000)
    }
}
