import ArgumentParser
import Glibc
import SQLiteKit
import SurveyExchange
import SurveyModel
import SurveyRepository
import SurveySynthesis

struct SynthesizeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "synthesize",
        abstract: "Make up respondents for a questionnaire; writes a response file, never the database.",
        discussion: """
            With --n, so many who answer by chance within the routing, in the shape in which the survey tool will export the \
            real answers: for trying import and reports before the first answer. Add them to a wave whose origin is \
            'synthetic'. With --constraints, respondents that meet a list of constraints, as an answers file.
            """)

    @Argument(help: "The wave file (YAML).")
    var file: String
    @ArgumentParser.Option(name: .customLong("n"), help: ArgumentHelp("How many respondents.", valueName: "number"))
    var count: Int?
    @ArgumentParser.Option(name: .customLong("as"), help: "The shape of the file; surveyxact makes a folder of three.")
    var tool = TrialFiles.Tool.answers
    @ArgumentParser.Option(help: "What chance begins with: the same seed gives the same file.")
    var seed: UInt64 = 2016
    @ArgumentParser.Option(help: ArgumentHelp("The list of constraints (YAML).", valueName: "file"))
    var constraints: String?
    @ArgumentParser.Option(
        name: .shortAndLong, help: ArgumentHelp("The file, or the folder, to write.", valueName: "path"))
    var output: String
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard (count == nil) != (constraints == nil) else { throw ValidationError("say either --n or --constraints") }
        guard count.map({ (1...1_000_000).contains($0) }) ?? true else {
            throw ValidationError("--n is a number from 1 to 1000000")
        }
        guard constraints == nil || tool == .answers else { throw ValidationError("--as goes with --n") }
    }

    func run() throws {
        try TextFile.requireNew(output)
        let questionnaire = try WaveFile.parse(bytes: try TextFile.bytes(file), file: file)
        if let constraints { try meet(constraints, questionnaire) }
        if let count { try makeUp(count, questionnaire) }
    }

    private func makeUp(_ count: Int, _ questionnaire: Questionnaire) throws {
        // Without a database there is no register, and units are anonymous; a reconstructed wave has no others.
        let hasRegister = access(database.file, F_OK) == 0 && questionnaire.wave.origin != .reconstructed
        let codes =
            hasRegister
            ? try database.open().municipalities.municipalities(on: questionnaire.wave.boundaryDate).map(\.code) : []
        let answers = TrialAnswers.make(questionnaire, count: count, seed: seed, municipalities: codes)
        let files = TrialFiles.render(answers, questionnaire, as: tool)
        if files.count == 1, let only = files.first {
            try TextFile.create(only.bytes, at: output)
        } else {
            guard mkdir(output, 0o700) == 0 else {
                throw CommandError.fileSystem("\(output) cannot be made: \(String(cString: strerror(errno)))")
            }
            for file in files { try TextFile.create(file.bytes, at: "\(output)/\(file.name)") }
        }
        Output.text("\(output): \(count) synthetic respondents, seed \(seed)\n")
    }

    private func meet(_ constraints: String, _ questionnaire: Questionnaire) throws {
        let list = try ConstraintsFile.parse(
            bytes: try TextFile.bytes(constraints), file: constraints, questionnaire: questionnaire)
        let result = try Synthesizer(questionnaire: questionnaire, constraints: list).run()
        try TextFile.create(Array(AnswersFile.render(result.answers, questionnaire: questionnaire).utf8), at: output)
        for outcome in result.outcomes where !outcome.isHeld {
            Output.error("\(outcome.constraint.strength.rawValue) \(outcome.constraint.id) does not hold")
        }
        let held = result.outcomes.count { $0.isHeld }
        Output.text(
            "\(output): \(result.answers.respondents.count) respondents, \(held) of \(result.outcomes.count) constraints "
                + "hold, seed \(result.seed), \(result.tries) swaps tried\n")
    }
}
