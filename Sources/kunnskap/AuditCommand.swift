import ArgumentParser
import SurveyModel
import SurveyReport
import SurveyRepository

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "List what was done to the data by hand, and by whom.")

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let entries = try database.open().audit.entries()
        Output.text(
            TextTable(
                header: ["at", "user", "action", "object", "reason"], alignments: [.left, .left, .left, .left, .left],
                lines: entries.map { .cells([$0.at, $0.user, $0.action, $0.object, $0.reason]) }
            ).text(width: Output.width))
    }
}
