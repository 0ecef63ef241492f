import ArgumentParser
import MigrationKit
import SQLiteKit
import SurveyRepository

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "Check the file: pages, foreign keys, migration history, the rule of answers and states, answer columns.")

    @Flag(help: "First make answer columns anew where they are stale, missing or wrong.")
    var repair = false
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let migrations = try Migrations.embedded()
        let connection = try database.connect(repair ? .readWrite : .readOnly)
        let survey = try SurveyDatabase(connection, schemaVersion: migrations.newestVersion)
        _ = try Migrations.migrator(migrations).status(connection)
        if repair { for line in try survey.repairColumns() { Output.text("\(line)\n") } }
        let findings = try survey.check()
        for finding in findings { Output.text("\(finding)\n") }
        guard findings.isEmpty else {
            throw CommandError.input(
                "\(database.file): \(findings.count) \(findings.count == 1 ? "fault" : "faults") found")
        }
        let stale = try survey.staleColumnParts()
        if stale > 0 {
            Output.text(
                "\(stale) \(stale == 1 ? "part" : "parts") of answer columns are stale, which costs time and nothing else; "
                    + "'kunnskap check --repair' makes them anew\n")
        }
        Output.text("\(database.file): no fault found\n")
    }
}
