import ArgumentParser
import Glibc
import SQLiteKit

/// The command line: parses, calls, prints.
@main
struct Kunnskap: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "kunnskap",
        abstract: "A repeated survey of Norwegian municipalities in one SQLite file.",
        version: version,
        subcommands: [
            InitCommand.self, MigrateCommand.self, WaveCommand.self, QuestionCommand.self, MunicipalityCommand.self,
            CrosstabCommand.self, BannerCommand.self, TrendCommand.self, PanelCommand.self, FactorsCommand.self,
            CaseCommand.self, SynthesizeCommand.self, AnswerCommand.self, RespondentCommand.self, AuditCommand.self,
            ExportCommand.self, VerifyCommand.self, CheckCommand.self,
        ])

    static func main() {
        // Files with people's answers are their owner's alone.
        umask(0o077)
        do {
            var command = try parsed()
            try command.run()
            // Where it came too late to stop anything, it still ends the program as the shell expects.
            if Interrupt.interruption.isInterrupted { Interrupt.endBySignal() }
        } catch {
            if Interrupt.interruption.isInterrupted {
                Output.error("stopped")
                Interrupt.endBySignal()
            }
            let failure = Failure(error)
            if !failure.message.isEmpty { Output.error(failure.message, isLocated: failure.isLocated) }
            Glibc.exit(failure.code)
        }
    }

    /// The command that the arguments ask for. Making every command ready takes a fifth of the time of a small table:
    /// the one for tables is tried alone, and where that fails, all of them say what is wrong.
    private static func parsed() throws -> any ParsableCommand {
        let arguments = CommandLine.arguments.dropFirst()
        if arguments.first == CrosstabCommand.configuration.commandName,
            let command = try? CrosstabCommand.parseAsRoot(Array(arguments.dropFirst())), command is CrosstabCommand
        {
            return command
        }
        return try parseAsRoot()
    }
}
