import Embedded
import MigrationKit
import SurveyRepository

/// The migrations that the program works with.
enum Migrations {
    /// Those compiled into the program.
    static func embedded() throws -> MigrationSet {
        try MigrationSet(files: EmbeddedFiles.migrations.map { ($0.name, $0.bytes) })
    }

    /// The version that they lead to.
    static var newestVersion: Int { EmbeddedFiles.newestMigration }

    /// A migrator of our databases.
    static func migrator(_ set: MigrationSet) -> Migrator {
        Migrator(set, applicationID: SurveyDatabase.applicationID, tool: "kunnskap \(Kunnskap.version)")
    }
}
