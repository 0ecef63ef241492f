import ArgumentParser
import SurveyExchange

extension WaveCommand {
    struct Map: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a mapping file by looking: what the columns of a file are, and what its values mean.")

        @Argument(help: "The wave.")
        var wave: String
        @OptionGroup var input: ImportFiles
        @ArgumentParser.Option(
            name: .shortAndLong,
            help: ArgumentHelp("The mapping file to write. Default: standard output.", valueName: "file"))
        var output: String?
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            if let output { try TextFile.requireNew(output) }
            let wave = try ImportWave(wave, try database.open())
            let map = WaveMap(try input.read(nil).source, for: wave.questionnaire)
            guard let output else { return Output.text(map.text) }
            try TextFile.create(map.text, at: output)
            let missing = map.notAsked.isEmpty ? "" : ", \(map.notAsked.count) questions have no column"
            Output.text(
                "\(output): \(map.mapped) of \(map.columns) columns are mapped\(missing); look it over, and edit it\n")
        }
    }
}
