import Embedded
import MigrationKit
import SurveyRepository

/// The migrations that the program works with.
enum Migrations {
    /// Those compiled into the program.
    static func embedded() throws -> MigrationSet {
        try MigrationSet(files: EmbeddedFiles.migrations.map { ($0.name, $0.bytes) })
    }

    /// The version that they lead to. Every command asks for it, so it is counted by name: reading and checking the
    /// files takes as long as a cross-tab.
    static var newestVersion: Int {
        EmbeddedFiles.migrations.count { $0.name.hasSuffix(".sql") && !$0.name.hasSuffix(".check.sql") }
    }

    /// A migrator of our databases.
    static func migrator(_ set: MigrationSet) -> Migrator {
        Migrator(set, applicationID: SurveyDatabase.applicationID, tool: "kunnskap \(Kunnskap.version)")
    }
}
