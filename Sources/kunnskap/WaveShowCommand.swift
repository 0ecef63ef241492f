import ArgumentParser
import SurveyModel
import SurveyReport
import SurveyRepository

extension WaveCommand {
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a wave: its design, its size and its imports. 'question list' tells what it asks.")

        @Argument(help: "The wave.")
        var wave: String
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            let database = try database.open()
            let questionnaire = try database.waves.questionnaire(wave)
            let wave = questionnaire.wave
            let units = try database.respondents.units(of: wave.key)
            var lines = Self.head(wave)
            lines.append(["respondents", String(try database.respondents.count(in: wave.key))])
            for kind in UnitKind.allCases {
                let count = units.count { $0.kind == kind }
                if count > 0 { lines.append(["units (\(kind.rawValue))", String(count)]) }
            }
            lines.append(["questions", String(questionnaire.questions.count)])
            lines += try database.imports.imports(into: wave.key).map { ["import", Self.summary($0)] }
            if let note = wave.note { lines.append(["note", note.nb]) }
            Output.text(
                TextTable(
                    header: ["", ""], alignments: [.left, .left],
                    lines: lines.filter { !$0[1].isEmpty }.map { .cells($0) }
                ).text(width: Output.width))
            Output.origin(of: wave)
        }

        private static func head(_ wave: Wave) -> [[String]] {
            [
                ["title", wave.title.nb], ["origin", wave.origin.rawValue], ["status", wave.status.rawValue],
                ["opened", wave.opened?.description ?? ""], ["closed", wave.closed?.description ?? ""],
                ["boundary date", wave.boundaryDate.description],
                ["languages", wave.languages.map(\.rawValue).joined(separator: ", ")],
                ["legal basis", wave.legalBasis ?? ""], ["delete by", wave.deleteBy?.description ?? ""],
                ["weight", wave.design.isWeighted ? "respondent" : "none"],
                ["strata", wave.design.isStratified ? "respondent" : "none"],
                ["population", wave.design.population.map(String.init) ?? ""],
            ]
        }

        private static func summary(_ record: ImportRecord) -> String {
            "\(record.at) (\(record.format)): \(record.respondents) respondents from "
                + record.files.map(\.name).joined(separator: ", ")
        }
    }
}
