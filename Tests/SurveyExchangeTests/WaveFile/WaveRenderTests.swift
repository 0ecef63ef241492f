import SurveyExchange
import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

@Suite struct WaveRenderTests {
    @Test("the sample is read back whole", arguments: [Samples.wave])
    func sample(text: String) throws {
        let questionnaire = try WaveFile.parse(bytes: Array(text.utf8), file: "w")
        let rendered = WaveFile.render(questionnaire)
        #expect(try WaveFile.parse(bytes: Array(rendered.utf8), file: "w") == questionnaire)
    }

    @Test("the wave of 2016 is read back whole")
    func seed() throws {
        let bytes = try Array(SeedFiles.text("waves/2016.yaml").utf8)
        let questionnaire = try WaveFile.parse(bytes: bytes, file: "w")
        let rendered = WaveFile.render(questionnaire)
        #expect(try WaveFile.parse(bytes: Array(rendered.utf8), file: "w") == questionnaire)
    }

    @Test("random questionnaires are read back whole, and written again byte for byte", arguments: 1...4)
    func random(seed: UInt64) throws {
        var questionnaires = RandomQuestionnaires(seed: seed)
        for _ in 0..<200 {
            let questionnaire = questionnaires.next()
            let text = WaveFile.render(questionnaire)
            let read = try WaveFile.parse(bytes: Array(text.utf8), file: "w")
            // Equal strings of Swift may differ in their bytes; the second text would too.
            #expect(read == questionnaire, "\(text)")
            #expect(Array(WaveFile.render(read).utf8) == Array(text.utf8))
        }
    }

    @Test("a rendered file stored, read and rendered again is the same file", arguments: 11...13)
    func stored(seed: UInt64) throws {
        var questionnaires = RandomQuestionnaires(seed: seed)
        for _ in 0..<10 {
            let drawn = questionnaires.next()
            // What it compares with is not there.
            let questionnaire = Questionnaire(
                wave: drawn.wave, batteries: drawn.batteries,
                questions: drawn.questions.map {
                    Question(
                        key: $0.key, kind: $0.kind, variable: $0.variable, battery: $0.battery, universe: $0.universe,
                        baseRule: $0.baseRule, label: $0.label, options: $0.options, nets: $0.nets)
                })
            let test = try TestDatabase()
            let waves = test.database.waves
            let text = WaveFile.render(questionnaire)
            let read = try WaveFile.parse(bytes: Array(text.utf8), file: "w")
            try test.database.write { () throws(RepositoryError) in try waves.store(read) }
            #expect(Array(WaveFile.render(try waves.questionnaire(drawn.wave.key)).utf8) == Array(text.utf8))
        }
    }

    @Test("a file is written for people: short words plain, texts in quotes")
    func words() throws {
        let question = Question(
            key: "role", kind: .single, variable: "role", universe: [], baseRule: .answered,
            label: Label("Rolle\n\"din\""),
            options: [
                Option(code: "yes", label: Label("Ja", others: [.en: "Yes"])),
                Option(code: "dont_know", state: .dontKnow, label: Label("Vet ikke")),
            ], nets: [Net(code: "some", label: Label("Noe"), options: ["yes"])],
            comparability: [
                Comparability(wave: "2016", question: "role", kind: .identical),
                Comparability(wave: "2012", question: "position", kind: .split, note: Label("Delt")),
            ])
        let wave = Wave(
            key: "2020", title: Label("Prøve"), origin: .collected, status: .planned,
            boundaryDate: TinyWave.day("2020-01-01"))
        #expect(
            WaveFile.render(Questionnaire(wave: wave, batteries: [], questions: [question])) == """
                format: kunnskap-wave/1
                wave:
                  key: "2020"
                  title: {nb: "Prøve"}
                  origin: collected
                  status: planned
                  boundary_date: "2020-01-01"
                questions:
                  - key: role
                    kind: single
                    variable: role
                    base: answered
                    label: {nb: "Rolle\\n\\"din\\""}
                    comparable:
                      - {wave: "2016", kind: identical}
                      - {wave: "2012", question: position, kind: split, note: {nb: "Delt"}}
                    options:
                      - {code: "yes", label: {nb: "Ja", en: "Yes"}}
                      - {code: dont_know, state: dont_know, label: {nb: "Vet ikke"}}
                    nets:
                      - {code: some, label: {nb: "Noe"}, options: ["yes"]}

                """)
    }
}
