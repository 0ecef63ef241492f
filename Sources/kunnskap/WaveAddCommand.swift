import ArgumentParser
import SQLiteKit
import SurveyModel
import SurveyRepository

extension WaveCommand {
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put a new wave without answers into the database, from its wave file.")

        @Argument(help: "The wave file (YAML).")
        var file: String
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            let database = try database.open(.readWrite)
            let questionnaire = try WaveInput.newWave(file, for: database)
            let wave = questionnaire.wave
            guard wave.status != .closed else {
                throw CommandError.input(
                    "\(file): a closed wave takes no answers; write 'status: planned' or 'status: open', or load it with "
                        + "its answers file by 'kunnskap wave load'")
            }
            let waves = database.waves
            try database.write { () throws(RepositoryError) in try waves.store(questionnaire) }
            Output.text(
                "wave \(wave.key): \(questionnaire.questions.count) questions, no answers yet; "
                    + "'kunnskap wave import \(wave.key) FILE' reads them\n")
        }
    }
}
