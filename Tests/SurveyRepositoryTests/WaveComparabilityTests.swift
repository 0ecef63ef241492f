import SQLiteKit
import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

@Suite struct WaveComparabilityTests {
    /// A wave that compares with the tiny one.
    static func later(_ edges: [Comparability], key: String = "later") -> Questionnaire {
        Questionnaire(
            wave: Wave(
                key: key, title: Label("Neste"), origin: .collected, status: .open, opened: Samples.day("2020-02-01"),
                boundaryDate: Samples.day("2020-01-01"), languages: [.nb, .nn, .en], legalBasis: "Samtykke",
                deleteBy: Samples.day("2025-12-31")),
            batteries: [],
            questions: [
                Question(
                    key: "role", kind: .single, variable: "role", baseRule: .answered, label: Label("Rolle"),
                    options: [Samples.code("direct")], comparability: edges),
                Question(key: "new", kind: .text, variable: "new", baseRule: .answered, label: Label("Ny")),
            ])
    }

    static let edges = [
        Comparability(
            wave: "tiny", question: "trust.research", kind: .merged,
            note: Label("Slått sammen", others: [.en: "Merged"])),
        Comparability(wave: "tiny", question: "role", kind: .scaleChanged, note: Label("Ny skala")),
        Comparability(wave: "random", question: "role", kind: .identical),
    ]

    private func stored(_ questionnaires: Questionnaire...) throws -> TestDatabase {
        let test = try TestDatabase()
        let waves = test.database.waves
        for questionnaire in questionnaires {
            try test.database.write { () throws(RepositoryError) in try waves.store(questionnaire) }
        }
        return test
    }

    @Test("Comparability, languages, legal basis and the day of deletion are read back as they were stored")
    func roundTrip() throws {
        let later = Self.later(Self.edges)
        let test = try stored(TinyWave.questionnaire, RandomWave.questionnaire, later)
        #expect(try test.database.waves.questionnaire("later") == later)
        #expect(try test.database.waves.question("role", of: "later").comparability == Self.edges)
        #expect(try test.database.waves.questionnaire("tiny") == TinyWave.questionnaire)
        #expect(try test.database.check() == [])
    }

    @Test(
        "What a question compares with has to be there",
        arguments: [
            (
                Comparability(wave: "tny", question: "role", kind: .identical),
                "there is no wave 'tny'; did you mean 'tiny'?"
            ),
            (
                Comparability(wave: "tiny", question: "rol", kind: .identical),
                "there is no question of wave 'tiny' 'rol'; did you mean 'role'?"
            ),
            (
                Comparability(wave: "later", question: "new", kind: .identical),
                "a question of wave 'later' compares with its own wave; name an earlier one"
            ),
        ])
    func unknown(edge: Comparability, text: String) throws {
        let test = try stored(TinyWave.questionnaire)
        let before = try test.rowCounts()
        let waves = test.database.waves
        #expect(
            message {
                try test.database.write { () throws(RepositoryError) in try waves.store(Self.later([edge])) }
            } == text)
        #expect(try test.rowCounts() == before)
    }
}
