import ArgumentParser
import MigrationKit
import SQLiteKit
import SurveyRepository

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the file: pages, foreign keys, migration history, the rule of answers and states.")

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let migrations = try Migrations.embedded()
        let connection = try database.connect(.readOnly)
        let survey = try SurveyDatabase(connection, schemaVersion: migrations.newestVersion)
        _ = try Migrations.migrator(migrations).status(connection)
        let findings = try survey.check()
        for finding in findings { Output.text("\(finding)\n") }
        guard findings.isEmpty else {
            throw CommandError.input(
                "\(database.file): \(findings.count) \(findings.count == 1 ? "fault" : "faults") found")
        }
        Output.text("\(database.file): no fault found\n")
    }
}
