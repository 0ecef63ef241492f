import ArgumentParser
import Glibc
import MigrationKit
import SQLiteKit
import SurveyModel
import SurveyRepository

extension WaveCommand {
    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remove a wave with all its answers, for good; asks before it does.",
            discussion:
                "The record of what was imported into it stays. A closed wave is removed only with --yes-remove.")

        @Argument(help: "The wave.")
        var wave: String
        @ArgumentParser.Option(
            help: ArgumentHelp("Do not ask. The key of the wave once more.", valueName: "wave"))
        var yesRemove: String?
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            let database = try database.open(.readWrite)
            let waves = database.waves
            let found = try waves.wave(wave)
            let count = try database.respondents.count(in: wave)
            try requireConsent(found, count)
            let entry = AuditEntry(
                at: Moment.now, user: User.name(), action: "wave remove", object: "wave \(wave), \(count) respondents",
                reason: "")
            let audit = database.audit
            try database.write { () throws(RepositoryError) in
                try waves.remove(wave)
                try audit.append(entry)
            }
            Output.text("wave \(wave): removed, with \(count) respondents\n")
        }

        private func requireConsent(_ found: Wave, _ count: Int) throws {
            if let yesRemove {
                guard yesRemove == wave else {
                    throw CommandError.refused(
                        "--yes-remove names '\(yesRemove)' and not wave '\(wave)'; nothing was removed")
                }
                return
            }
            let advice = "say '--yes-remove \(wave)' to remove it with its \(count) respondents"
            guard found.status != .closed else { throw CommandError.refused("wave '\(wave)' is closed; \(advice)") }
            guard isatty(STDIN_FILENO) == 1 else {
                throw CommandError.refused("there is nobody to ask whether wave '\(wave)' may be removed; \(advice)")
            }
            Output.error(
                "this removes wave '\(wave)' with its \(count) respondents, for good; type \(wave) to do it, anything else to keep it"
            )
            guard readLine() == wave else { throw CommandError.refused("wave '\(wave)' was kept") }
        }
    }
}
