import ArgumentParser
import Glibc
import MigrationKit
import SQLiteKit
import SurveyModel
import SurveyReport
import SurveyRepository

struct RespondentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "respondent", abstract: "Show a respondent, and remove one who withdraws.",
        subcommands: [Show.self, Remove.self])

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show who a respondent answers for. 'answer show' tells what was answered.")

        @Argument(help: "The wave.")
        var wave: String
        @Argument(help: ArgumentHelp(RespondentName.help))
        var respondent: String
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            let database = try database.open()
            let number = try RespondentName.number(respondent, in: wave, database)
            let person = try database.respondents.respondent(number, in: wave)
            let unit = try database.respondents.units(of: wave).first { $0.key == person.unit }
            let lines = [
                ["number", "\(person.number)"], ["id", person.sourceID ?? ""], ["unit", person.unit],
                ["unit kind", unit?.kind.rawValue ?? ""], ["municipality", unit?.municipality ?? ""],
                ["zone", unit?.zone ?? ""], ["weight", "\(person.weight)"], ["stratum", person.stratum ?? ""],
                ["cluster", person.cluster ?? ""],
            ]
            Output.text(
                TextTable(
                    header: ["", ""], alignments: [.left, .left],
                    lines: lines.filter { !$0[1].isEmpty }.map { .cells($0) }
                ).text(width: Output.width))
            Output.origin(of: try database.waves.wave(wave))
        }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remove a respondent with every answer, for good; asks before it does.",
            discussion: """
                Nothing of the respondent stays in the file, nor in the log beside it; the number stays empty. Copies and \
                backups that were made before still have it.
                """)

        @Argument(help: "The wave.")
        var wave: String
        @Argument(help: ArgumentHelp(RespondentName.help))
        var respondent: String
        @Flag(help: "Do not ask.")
        var yes = false
        @ArgumentParser.Option(help: "Why, for the audit log; no names.")
        var reason = ""
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            let database = try database.open(.readWrite)
            let number = try RespondentName.number(respondent, in: wave, database)
            _ = try database.respondents.respondent(number, in: wave)
            try requireConsent(number)
            let entry = AuditEntry(
                at: Moment.now, user: User.name(), action: "respondent remove",
                object: "wave \(wave), respondent \(number)", reason: reason)
            let (respondents, audit) = (database.respondents, database.audit)
            try database.erase { () throws(RepositoryError) in
                try respondents.remove(number, from: wave)
                try audit.append(entry)
            }
            Output.text("wave \(wave): respondent \(number) removed\n")
        }

        private func requireConsent(_ number: Int) throws {
            guard !yes else { return }
            guard isatty(STDIN_FILENO) == 1 else {
                throw CommandError.refused(
                    "there is nobody to ask whether respondent \(number) may be removed; say --yes to remove it")
            }
            Output.error("this removes respondent \(number) of wave '\(wave)' for good; type \(number) to do it")
            guard readLine() == String(number) else { throw CommandError.refused("respondent \(number) was kept") }
        }
    }
}
