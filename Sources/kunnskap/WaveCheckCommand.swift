import ArgumentParser
import Glibc
import SurveyExchange
import SurveyModel
import SurveyRepository

extension WaveCommand {
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check a wave file, also against the waves of the database; changes nothing.",
            discussion: "Where no database is named and none is here, the file is checked by itself.")

        @Argument(help: "The wave file (YAML).")
        var file: String
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            let isAlone = database.path == nil && getenv("KUNNSKAP_DB") == nil && access(database.file, F_OK) != 0
            let questionnaire =
                try isAlone
                ? WaveFile.parse(bytes: try TextFile.bytes(file), file: file)
                : WaveInput.newWave(file, for: try database.open())
            let note = isAlone ? "; there is no database here, so it was not compared with earlier waves" : ""
            Output.text("\(file): no fault found in \(questionnaire.questions.count) questions\(note)\n")
        }
    }
}
