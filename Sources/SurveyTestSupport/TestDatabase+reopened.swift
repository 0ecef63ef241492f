import MigrationKit
import SQLiteKit
public import SurveyRepository

extension TestDatabase {
    /// The same file, through a connection of its own.
    public func reopened() throws -> SurveyDatabase {
        try SurveyDatabase(
            Connection(path: path, access: .readWrite), schemaVersion: Self.migrations().newestVersion)
    }
}
