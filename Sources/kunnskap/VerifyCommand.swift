import ArgumentParser
import SurveyReport
import SurveyVerification

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Recompute every printed number of a publication; exit 1 where one differs.")

    @Argument(help: "The publication.")
    var publication: String
    @Flag(help: "Print only how many numbers were reproduced, and the reasons of the others.")
    var summary = false
    @Option(help: "How to print the verification.")
    var format = OutputFormat.text
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let report = try Verifier(try database.open()).verify(publication)
        let text = VerificationText(report)
        switch format {
        case .text: Output.text(summary ? text.summary(width: Output.width) : text.text(width: Output.width))
        case .json: Output.text(try VerificationJSON.render(report).text())
        }
        if !report.holds { throw CommandError.foundDifferences }
    }
}
