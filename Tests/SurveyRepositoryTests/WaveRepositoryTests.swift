import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

@Suite struct WaveRepositoryTests {
    @Test(
        "A questionnaire is read back as it was stored",
        arguments: [Samples.questionnaire, TinyWave.questionnaire, RandomWave.questionnaire])
    func roundTrip(questionnaire: Questionnaire) throws {
        let test = try TestDatabase()
        let waves = test.database.waves
        try test.database.write { () throws(RepositoryError) in try waves.store(questionnaire) }
        #expect(try waves.questionnaire(questionnaire.wave.key) == questionnaire)
        #expect(try waves.wave(questionnaire.wave.key) == questionnaire.wave)
        #expect(try waves.waves() == [questionnaire.wave])
        #expect(try waves.questionKeys(of: questionnaire.wave.key) == questionnaire.questions.map(\.key))
        for question in questionnaire.questions {
            #expect(try waves.question(question.key, of: questionnaire.wave.key) == question)
        }
        #expect(try test.database.answers.answers(of: questionnaire.wave.key).respondents == [])
        #expect(try test.database.check() == [])
    }

    @Test("Waves come in order of key, each with its own questions")
    func several() throws {
        let test = try TestDatabase()
        try TinyWave.store(in: test.database)
        try test.store(RandomWave.questionnaire, RandomWave.answers(of: 5, seed: 1))
        #expect(try test.database.waves.waves().map(\.key) == ["random", "tiny"])
        #expect(try test.database.waves.questionnaire("tiny") == TinyWave.questionnaire)
        #expect(try test.database.waves.questionnaire("random") == RandomWave.questionnaire)
    }

    @Test("An unknown wave or question names the nearest that there are")
    func unknown() throws {
        let waves = try Samples.stored().database.waves
        #expect(message { try waves.wave("rch") } == "there is no wave 'rch'; did you mean 'rich'?")
        #expect(message { try waves.questionnaire("rch") } == "there is no wave 'rch'; did you mean 'rich'?")
        #expect(message { try waves.questionKeys(of: "rch") } == "there is no wave 'rch'; did you mean 'rich'?")
        #expect(
            message { try waves.question("kind", of: "rich") } == "there is no question 'kind'; did you mean 'kinds'?")
        #expect(message { try waves.question("xxxxxxxxxxxx", of: "rich") } == "there is no question 'xxxxxxxxxxxx'")
        #expect(message { try waves.question("age", of: "rch") } == "there is no wave 'rch'; did you mean 'rich'?")
    }

    @Test("A wave is stored only inside a transaction, and only once")
    func refusals() throws {
        let test = try Samples.stored()
        let waves = test.database.waves
        let before = try test.rowCounts()
        #expect(
            message { try waves.store(TinyWave.questionnaire) } == "survey data is written only inside a transaction")
        #expect(
            message {
                try test.database.write { () throws(RepositoryError) in try waves.store(Samples.questionnaire) }
            }.hasPrefix("there is a wave 'rich' already"))
        #expect(try test.rowCounts() == before)
    }

    @Test("A net of an option that its question does not have is refused, with all of its wave")
    func strayNet() throws {
        let test = try TestDatabase()
        let before = try test.rowCounts()
        let question = Question(
            key: "q", kind: .single, variable: "q", baseRule: .valid, label: Label("Q"), options: [Samples.code("a")],
            nets: [Net(code: "n", label: Label("N"), options: ["a", "z"])])
        let wave = MadeUpWave([question], answers: [:])
        #expect(message { try test.store(wave.questionnaire, wave.answers) }.contains("net 'n' counts option 'z'"))
        #expect(try test.rowCounts() == before)
    }

    @Test("Every question has a row for every state, listed or not")
    func states() throws {
        let test = try Samples.stored()
        let rows = try test.rows(
            """
            SELECT q.key || ' ' || count(*) || ' ' || sum(o.is_listed) AS concat FROM question AS q
            JOIN option AS o ON o.question = q.id WHERE q.key IN ('activity', 'age') GROUP BY q.id
            """)
        #expect(rows == ["activity 10 4", "age 9 1"])
    }
}
