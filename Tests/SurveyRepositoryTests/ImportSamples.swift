import SQLiteKit
import SurveyModel
import SurveyRepository
import SurveyTestSupport

/// What the tests of imports share.
enum ImportSamples {
    /// A record of an import of one file with the hash of sixty-four of `digit`.
    static func record(_ wave: String, _ respondents: Int, digit: Character = "a") -> ImportRecord {
        ImportRecord(
            wave: wave, at: "2026-11-25T10:00:00Z", user: "ola", format: "delimited", mapping: "format: x\n",
            funnel: ImportRecord.Funnel(
                distributed: respondents + 3, opened: respondents + 1, partial: 1, complete: respondents),
            respondents: respondents,
            files: [
                ImportRecord.File(name: "svar.csv", bytes: 12, sha256: String(repeating: digit, count: 64)),
                ImportRecord.File(name: "koder.csv", bytes: 0, sha256: String(repeating: "0", count: 64)),
            ])
    }

    /// The questionnaire while answers are taken.
    static func open(_ questionnaire: Questionnaire) -> Questionnaire {
        let wave = questionnaire.wave
        return Questionnaire(
            wave: Wave(
                key: wave.key, title: wave.title, note: wave.note, origin: wave.origin, status: .open,
                boundaryDate: wave.boundaryDate, design: wave.design),
            batteries: questionnaire.batteries, questions: questionnaire.questions)
    }

    /// A database with the register of random surveys and waves without answers.
    static func empty(_ questionnaires: Questionnaire...) throws -> TestDatabase {
        let test = try TestDatabase()
        // Hundreds of commits: what a crash would lose is of no interest here.
        try test.connection.run("PRAGMA synchronous = OFF")
        try test.store(RandomSurvey.register)
        for questionnaire in questionnaires { try test.storeOpen(questionnaire) }
        return test
    }

    /// The answers with the ids of a survey tool.
    static func identified(_ set: AnswerSet) -> AnswerSet {
        AnswerSet(
            units: set.units,
            respondents: set.respondents.map {
                Respondent(
                    number: $0.number, unit: $0.unit, weight: $0.weight, stratum: $0.stratum, cluster: $0.cluster,
                    sourceID: "id\(1_000 - $0.number)")
            }, answers: set.answers)
    }

    /// The answers of those at `places`, numbered anew.
    static func part(_ set: AnswerSet, _ places: [Int]) -> AnswerSet {
        AnswerSet(
            units: set.units,
            respondents: places.enumerated().map { index, place in
                let old = set.respondents[place]
                return Respondent(
                    number: index + 1, unit: old.unit, weight: old.weight, stratum: old.stratum, cluster: old.cluster,
                    sourceID: old.sourceID)
            }, answers: set.answers.mapValues { column in places.map { column[$0] } })
    }
}
