import ArgumentParser
import MigrationKit
import SQLiteKit
import SurveyReport

struct MigrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Look at the schema's version, or bring it up to date.",
        subcommands: [Status.self, Up.self, Sums.self])

    /// Which migrations: the program's own, or those of a folder.
    struct Files: ParsableArguments {
        @Option(help: ArgumentHelp("A folder of migrations, instead of the program's own.", valueName: "folder"))
        var migrations: String?

        func read() throws -> MigrationSet {
            if let migrations { try MigrationSet(folder: migrations) } else { try Migrations.embedded() }
        }
    }

    struct Status: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show which migrations were applied, and which are pending.")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var files: Files

        func run() throws {
            let status = try Migrations.migrator(try files.read()).status(try database.connect(.readOnly))
            let table = TextTable(
                header: ["version", "migration", "applied", "by", "why"],
                alignments: [.right, .left, .left, .left, .left],
                lines: status.applied.map { .cells([String($0.version), $0.name, $0.appliedAt, $0.appliedBy, $0.why]) }
                    + status.pending.map { .cells([String($0.version), $0.name, "pending", "", $0.header.why]) })
            Output.text(table.text(width: Output.width))
            Output.text("\(database.file): version \(status.currentVersion) of \(status.newestVersion), unchanged\n")
        }
    }

    struct Up: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Apply the migrations that are pending.")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var files: Files

        func run() throws {
            let migrator = Migrations.migrator(try files.read())
            let connection = try database.connect(.readWrite)
            let applied = try migrator.up(connection)
            for migration in applied { Output.text("applied \(migration.name): \(migration.why)\n") }
            let version = try migrator.status(connection).currentVersion
            Output.text("\(database.file): version \(version), \(applied.isEmpty ? "unchanged" : "changed")\n")
        }
    }

    struct Sums: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print what the file SUMS of a folder of migrations has to hold.")

        @Argument(help: "The folder of migrations.")
        var folder: String

        func run() throws { Output.text(try MigrationSet.sums(folder: folder)) }
    }
}
