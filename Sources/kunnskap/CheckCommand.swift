import ArgumentParser
import MigrationKit
import SurveyRepository

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the file: pages, foreign keys, migration history, the rule of answers and states.")

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let database = try database.open()
        _ = try Migrations.migrator(try Migrations.embedded()).status(database.connection)
        let findings = try database.check()
        for finding in findings { Output.text("\(finding)\n") }
        guard findings.isEmpty else {
            throw CommandError.input(
                "\(self.database.file): \(findings.count) \(findings.count == 1 ? "fault" : "faults") found")
        }
        Output.text("\(self.database.file): no fault found\n")
    }
}
