import ArgumentParser
import Glibc
import SurveyExchange
import SurveyModel
import SurveyReport
import SurveyRepository

extension WaveCommand {
    struct Diff: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compare what two waves ask, variable by variable, with what the later one says of comparability."
        )

        @Argument(help: "The earlier wave: its key, or a wave file.")
        var first: String
        @Argument(help: "The later wave: its key, or a wave file.")
        var second: String
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            let database = try database.open()
            let first = try Self.questionnaire(first, database)
            let second = try Self.questionnaire(second, database)
            let lines = QuestionnaireDifference(from: first, to: second).lines
            Output.text(
                TextTable(
                    header: ["variable", first.wave.key, second.wave.key, "difference", "declared"],
                    alignments: [.left, .left, .left, .left, .left],
                    lines: lines.map { line in
                        .cells([
                            line.variable, line.first ?? "", line.second ?? "", Self.words(line.change),
                            line.declared.map(Self.words) ?? "",
                        ])
                    }
                ).text(width: Output.width))
            Output.paragraph(Self.summary(lines))
            for wave in [first.wave, second.wave] { Output.origin(of: wave, isNamed: true) }
        }

        /// A wave of the database, or else of a file.
        private static func questionnaire(_ name: String, _ database: SurveyDatabase) throws -> Questionnaire {
            let isKey = try database.waves.waves().contains { $0.key == name }
            guard !isKey, access(name, F_OK) == 0 else { return try database.waves.questionnaire(name) }
            return try WaveFile.parse(bytes: try TextFile.bytes(name), file: name)
        }

        private static func words(_ change: QuestionnaireDifference.Change) -> String {
            switch change {
            case .same: "same"
            case .changed(let changes): changes.joined(separator: "; ")
            case .new: "new"
            case .gone: "gone"
            }
        }

        private static func words(_ edge: Comparability) -> String {
            edge.kind.rawValue + (edge.note.map { ": \($0.nb)" } ?? "")
        }

        private static func summary(_ lines: [QuestionnaireDifference.Line]) -> String {
            let same = lines.count { $0.change == .same }
            let new = lines.count { $0.change == .new }
            let gone = lines.count { $0.change == .gone }
            return "\(same) same, \(lines.count - same - new - gone) changed, \(new) new, \(gone) gone"
        }
    }
}
