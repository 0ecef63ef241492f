import ArgumentParser
import SurveyExchange
import SurveyModel
import SurveyRepository

extension WaveCommand {
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the wave file of a wave: what it asks, without any answers.")

        @Argument(help: "The wave.")
        var wave: String
        @ArgumentParser.Option(
            name: .shortAndLong,
            help: ArgumentHelp("The file to write. Default: standard output.", valueName: "file"))
        var output: String?
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            if let output { try TextFile.requireNew(output) }
            let questionnaire = try database.open().waves.questionnaire(wave)
            let text = WaveFile.render(questionnaire)
            guard let output else { return Output.text(text) }
            try TextFile.create(text, at: output)
            Output.text("\(output): \(questionnaire.questions.count) questions of wave \(wave)\n")
        }
    }
}
