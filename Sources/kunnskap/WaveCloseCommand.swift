import ArgumentParser
import MigrationKit
import SQLiteKit
import SurveyModel
import SurveyRepository

extension WaveCommand {
    struct Close: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Close a wave: from then on it takes no more answers.")

        @Argument(help: "The wave.")
        var wave: String
        @ArgumentParser.Option(
            help: ArgumentHelp("The last day that answers were taken. Default: today.", valueName: "date"))
        var on: String?
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            let day = try on.map(Day.parse) ?? Day.today()
            let database = try database.open(.readWrite)
            let waves = database.waves
            let entry = AuditEntry(
                at: Moment.now, user: User.name(), action: "wave close", object: "wave \(wave)", reason: "")
            let audit = database.audit
            try database.write { () throws(RepositoryError) in
                try waves.close(wave, on: day)
                try audit.append(entry)
            }
            Output.text("wave \(wave): closed on \(day)\n")
        }
    }
}
