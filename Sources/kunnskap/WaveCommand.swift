import ArgumentParser
import SQLiteKit
import SurveyExchange
import SurveyModel
import SurveyReport
import SurveyRepository

struct WaveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wave", abstract: "Make, check, add, list, show, compare, load, close, export and remove waves.",
        subcommands: [
            New.self, Check.self, Add.self, List.self, Show.self, Diff.self, Load.self, Close.self, Export.self,
            Remove.self, Map.self, Import.self,
        ])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the waves.")

        @OptionGroup var database: DatabaseOptions

        func run() throws {
            let database = try database.open()
            let waves = try database.waves.waves()
            let lines = try waves.map { wave -> TextTable.Line in
                .cells([
                    wave.key, wave.title.nb, wave.origin.rawValue, wave.status.rawValue,
                    wave.boundaryDate.description, String(try database.respondents.count(in: wave.key)),
                ])
            }
            Output.text(
                TextTable(
                    header: ["wave", "title", "origin", "status", "boundary date", "respondents"],
                    alignments: [.left, .left, .left, .left, .left, .right], lines: lines
                ).text(width: Output.width))
            for wave in waves { Output.origin(of: wave, isNamed: true) }
        }
    }

    struct Load: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Load a new wave: its wave file and its coded answers.")

        @Argument(help: "The wave file (YAML).")
        var file: String
        @Argument(help: "The answers file (CSV).")
        var answers: String
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            let database = try database.open(.readWrite)
            let questionnaire = try WaveFile.parse(bytes: try TextFile.bytes(file), file: file)
            let municipalities = try WaveInput.municipalities(of: questionnaire, file, database)
            let set = try AnswersFile.parse(
                bytes: try TextFile.bytes(answers), file: answers, questionnaire: questionnaire,
                municipalities: municipalities)
            let waves = database.waves
            let stored = database.answers
            try database.write { () throws(RepositoryError) in
                try waves.store(questionnaire)
                try stored.insert(set, into: questionnaire.wave.key)
            }
            Output.text(
                "wave \(questionnaire.wave.key): \(questionnaire.questions.count) questions, "
                    + "\(set.respondents.count) respondents, \(set.units.count) units\n")
        }
    }
}
