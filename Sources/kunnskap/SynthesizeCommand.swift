import ArgumentParser
import SurveyExchange
import SurveyModel
import SurveySynthesis

struct SynthesizeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "synthesize",
        abstract: "Make up respondents for a questionnaire that meet a list of constraints; writes an answers file.")

    @Argument(help: "The wave file (YAML).")
    var file: String
    @ArgumentParser.Option(help: ArgumentHelp("The list of constraints (YAML).", valueName: "file"))
    var constraints: String
    @ArgumentParser.Option(
        name: .shortAndLong, help: ArgumentHelp("The answers file to write (CSV).", valueName: "file"))
    var output: String

    func run() throws {
        try TextFile.requireNew(output)
        let questionnaire = try WaveFile.parse(bytes: try TextFile.bytes(file), file: file)
        let list = try ConstraintsFile.parse(
            bytes: try TextFile.bytes(constraints), file: constraints, questionnaire: questionnaire)
        let result = try Synthesizer(questionnaire: questionnaire, constraints: list).run()
        try TextFile.create(AnswersFile.render(result.answers, questionnaire: questionnaire), at: output)
        for outcome in result.outcomes where !outcome.isHeld {
            Output.error("\(outcome.constraint.strength.rawValue) \(outcome.constraint.id) does not hold")
        }
        let held = result.outcomes.count { $0.isHeld }
        Output.text(
            "\(output): \(result.answers.respondents.count) respondents, \(held) of \(result.outcomes.count) constraints "
                + "hold, seed \(result.seed), \(result.tries) swaps tried\n")
    }
}
