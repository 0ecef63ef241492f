import SurveyExchange
import SurveyModel
import SurveyRepository

/// Reading a wave file for a database.
enum WaveInput {
    /// The questionnaire of a file, held against the waves that the database has.
    static func newWave(_ file: String, for database: SurveyDatabase) throws -> Questionnaire {
        let waves = database.waves
        let stored = try waves.waves().map { try waves.questionnaire($0.key) }
        let questionnaire = try WaveFile.parse(bytes: try TextFile.bytes(file), file: file, beside: stored)
        _ = try municipalities(of: questionnaire, file, database)
        return questionnaire
    }

    /// The municipalities that the wave's answers may name.
    static func municipalities(
        of questionnaire: Questionnaire, _ file: String, _ database: SurveyDatabase
    ) throws -> [Municipality] {
        let date = questionnaire.wave.boundaryDate
        let municipalities = try database.municipalities.municipalities(on: date)
        guard !municipalities.isEmpty else {
            throw CommandError.input(
                "\(file): boundary_date \(date) lies before the register, which begins on 2016-01-01; write a later day"
            )
        }
        return municipalities
    }
}
