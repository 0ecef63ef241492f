import ArgumentParser
import SQLiteKit
import SurveyExchange
import SurveyModel
import SurveyReport
import SurveyRepository

struct WaveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wave", abstract: "List, show and load waves.",
        subcommands: [List.self, Show.self, Load.self])

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

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a wave: its design and its size. 'question list' tells what it asks.")

        @Argument(help: "The wave.")
        var wave: String
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            let database = try database.open()
            let questionnaire = try database.waves.questionnaire(wave)
            let wave = questionnaire.wave
            let units = try database.respondents.units(of: wave.key)
            var lines = [
                ["title", wave.title.nb], ["origin", wave.origin.rawValue], ["status", wave.status.rawValue],
                ["opened", wave.opened?.description ?? ""], ["closed", wave.closed?.description ?? ""],
                ["boundary date", wave.boundaryDate.description],
                ["weight", wave.design.isWeighted ? "respondent" : "none"],
                ["strata", wave.design.isStratified ? "respondent" : "none"],
                ["population", wave.design.population.map(String.init) ?? ""],
                ["respondents", String(try database.respondents.count(in: wave.key))],
            ]
            for kind in UnitKind.allCases {
                let count = units.count { $0.kind == kind }
                if count > 0 { lines.append(["units (\(kind.rawValue))", String(count)]) }
            }
            lines.append(["questions", String(questionnaire.questions.count)])
            if let note = wave.note { lines.append(["note", note.nb]) }
            Output.text(
                TextTable(
                    header: ["", ""], alignments: [.left, .left],
                    lines: lines.filter { !$0[1].isEmpty }.map { .cells($0) }
                ).text(width: Output.width))
            Output.origin(of: wave)
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
            let date = questionnaire.wave.boundaryDate
            let municipalities = try database.municipalities.municipalities(on: date)
            guard !municipalities.isEmpty else {
                throw CommandError.input(
                    "\(file): boundary_date \(date) lies before the register, which begins on 2016-01-01; write a later day"
                )
            }
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
