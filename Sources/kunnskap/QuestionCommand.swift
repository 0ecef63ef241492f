import ArgumentParser
import SurveyModel
import SurveyReport
import SurveyRepository

struct QuestionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "question", abstract: "List and show the questions of a wave.",
        subcommands: [List.self, Show.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List a wave's questions in their order.")

        @OptionGroup var wave: WaveOption
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            let database = try database.open()
            let questionnaire = try database.waves.questionnaire(try wave.key(in: database))
            Output.text(
                TextTable(
                    header: ["question", "kind", "base", "label"], alignments: [.left, .left, .left, .left],
                    lines: questionnaire.questions.map {
                        .cells([$0.key, $0.kind.rawValue, $0.baseRule.rawValue, $0.label.nb])
                    }
                ).text(width: Output.width))
            Output.origin(of: questionnaire.wave)
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a question: its universe, base rule, options, states and nets.")

        @Argument(help: "The question.")
        var question: String
        @OptionGroup var wave: WaveOption
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            let database = try database.open()
            let wave = try database.waves.wave(try wave.key(in: database))
            let question = try database.waves.question(question, of: wave.key)
            Output.paragraph("\(question.key): \(question.label.nb)")
            var out =
                "kind \(question.kind.rawValue), base \(question.baseRule.rawValue), variable \(question.variable)"
            out += question.battery.map { ", battery \($0)" } ?? ""
            out += "\nshown to "
            out +=
                question.universe.isEmpty
                ? "everybody\n" : question.universe.map(\.description).joined(separator: " and ") + "\n"
            let options = question.options.map { option -> TextTable.Line in
                .cells([option.code, option.state.rawValue, option.label.nb, option.isInvented ? "invented" : ""])
            }
            let nets = question.nets.map { net -> TextTable.Line in
                .cells([net.code, "net", net.label.nb, net.options.joined(separator: ", ")])
            }
            if !options.isEmpty {
                out += TextTable(
                    header: ["code", "state", "label", ""], alignments: [.left, .left, .left, .left],
                    lines: options + nets
                ).text(width: Output.width)
            }
            for edge in question.comparability {
                out += "compared with \(edge.question) of \(edge.wave): \(edge.kind.rawValue)"
                out += edge.note.map { " (\($0.nb))" } ?? ""
                out += "\n"
            }
            Output.text(out)
            Output.origin(of: wave)
        }
    }
}
