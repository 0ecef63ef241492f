import SQLiteKit
import SurveyModel
import SurveyRepository

/// Times the import of made-up answers that are in memory already: what reading a file comes on top of.
struct ImportTimes {
    let path: String
    let respondents: Int

    func print() throws {
        let table = Self.table(of: MadeUpAnswers(respondents: respondents))
        let record = ImportRecord(
            wave: BenchmarkWave.key, at: "2026-01-01T00:00:00Z", user: "benchmark", format: "delimited", mapping: "",
            funnel: ImportRecord.Funnel(
                distributed: respondents, opened: respondents, partial: 0, complete: respondents),
            respondents: respondents, files: [])
        let database = try Benchmark.open(path, .readWrite)
        var rows = 0
        let time = try Stopwatch.time(1) {
            rows = try database.importTable(table, record: record, into: BenchmarkWave.key, replacing: true).rows
        }
        Measurement.print(respondents, "import of a table", "kunnskap", time, check: "\(rows)")
    }

    /// Stores the wave without answers.
    static func storeWave(in path: String) throws {
        let database = try Benchmark.open(path, .readWrite)
        let waves = database.waves
        let questionnaire = try BenchmarkWave.questionnaire()
        try database.write { () throws(RepositoryError) in try waves.store(questionnaire) }
    }

    private static func table(of answers: MadeUpAnswers) -> AnswerTable {
        let singles = answers.singles.map { AnswerTable.Answers.coded(.narrow($0)) }
        let multiples = answers.multiples.map { ticks in
            AnswerTable.Answers.coded(
                .multiple(
                    state: ticks.map { $0 == 0 ? MadeUpAnswers.states[0] : 1 },
                    planes: [ticks.map { UInt8(truncatingIfNeeded: $0) }, ticks.map { UInt8($0 >> 8) }]))
        }
        return AnswerTable(
            units: (0...(answers.units.max() ?? 0)).map { Unit(key: "u\($0)", kind: .anonymous) },
            unitOf: answers.units.map { Int32($0) }, weights: answers.weights.map { Double($0) / 1_000 },
            strata: (0..<answers.respondents).map { answers.stratum($0) }, answers: singles + multiples)
    }
}
