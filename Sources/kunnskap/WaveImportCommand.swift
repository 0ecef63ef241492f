import ArgumentParser
import MigrationKit
import SQLiteKit
import SurveyExchange
import SurveyModel
import SurveyRepository

extension WaveCommand {
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read the answers that a survey tool wrote into a wave, after a look at them.")

        @Argument(help: "The wave.")
        var wave: String
        @OptionGroup var input: ImportFiles
        @ArgumentParser.Option(
            help: ArgumentHelp(
                "What the columns are, and what their values mean ('wave map' writes such a file). Default: by looking.",
                valueName: "file"))
        var mapping: String?
        @Flag(help: "Look, and store nothing.")
        var dryRun = false
        @Flag(help: "Put the answers in the place of those that the wave has.")
        var replace = false
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            let database = try database.open(dryRun ? .readOnly : .readWrite)
            let wave = try ImportWave(wave, database)
            try requireOpen(wave.questionnaire.wave)
            let mapping = try wave.mapping(mapping)
            let (source, files) = try input.read(mapping)
            let result = WaveImport(
                source, into: wave.questionnaire, municipalities: wave.municipalities, mapping: mapping)
            Output.text(ImportLookText(result.look).text(width: Output.width))
            if let stop = result.look.stop { throw stop }
            guard !dryRun, let table = result.table else {
                return Output.text("\nnothing stops the import; this was a dry run, and nothing was stored\n")
            }
            let record = result.record(wave: self.wave, at: Moment.now, user: User.name(), files: files)
            let bar = ProgressBar()
            let outcome = try database.importTable(table, record: record, into: self.wave, replacing: replace) {
                bar.show($0)
            }
            bar.end()
            Output.text(Self.text(outcome, wave: self.wave))
        }

        private func requireOpen(_ wave: Wave) throws {
            guard wave.status == .closed else { return }
            throw CommandError.refused("wave '\(wave.key)' is closed and takes no more answers; nothing was read")
        }

        private static func text(_ outcome: ImportOutcome, wave: String) -> String {
            var lines = ["wave \(wave): \(outcome.respondents) respondents, \(outcome.rows) answers and states stored"]
            if let changes = outcome.changes {
                lines.append(
                    changes.isEmpty
                        ? "the same as before: nothing changed"
                        : "before: \(changes.added) respondents added, \(changes.removed) removed, \(changes.moved) with "
                            + "another unit, weight, stratum, cluster, number or id")
                lines += changes.answers.map { "  \($0.question): \($0.respondents) answers changed" }
            }
            return lines.map { $0 + "\n" }.joined()
        }
    }
}
