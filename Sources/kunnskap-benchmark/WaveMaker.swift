import SQLiteKit
import SurveyRepository

/// Stores a made-up wave, and writes it for the peers.
struct WaveMaker {
    let path: String
    let folder: String
    let respondents: Int

    func make() throws {
        let answers = MadeUpAnswers(respondents: respondents)
        let database = try Benchmark.open(path, .readWrite)
        // A file of one's own that is made anew where this fails.
        try database.connection.run("PRAGMA journal_mode = MEMORY")
        let waves = database.waves
        let questionnaire = try BenchmarkWave.questionnaire()
        try database.write { () throws(RepositoryError) in try waves.store(questionnaire) }
        try AnswerWriter(database.connection, answers).write()
        _ = try database.repairColumns()
        try database.connection.run("PRAGMA journal_mode = WAL")
        try AnswerCSV(answers).write(to: folder)
    }
}
