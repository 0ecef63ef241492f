import Embedded
public import MigrationKit
public import SQLiteKit
public import SurveyRepository

/// A fresh database file with the schema of `migrations/` and nothing in it.
public struct TestDatabase {
    /// The folder of the file, which goes when this value goes.
    public let folder: TemporaryFolder
    /// The database, open for reading and writing.
    public let database: SurveyDatabase

    /// The path of the file.
    public var path: String { folder.file("test.sqlite") }
    /// The connection to the file.
    public var connection: Connection { database.connection }

    init(folder: TemporaryFolder, database: SurveyDatabase) {
        self.folder = folder
        self.database = database
    }

    /// Makes the file.
    public init() throws {
        folder = try TemporaryFolder()
        let connection = try Connection(path: folder.file("test.sqlite"), access: .create)
        let migrations = try Self.migrations()
        _ = try Migrator(migrations, applicationID: SurveyDatabase.applicationID, tool: "tests").up(connection)
        database = try SurveyDatabase(connection, schemaVersion: migrations.newestVersion)
    }

    /// The migrations that are compiled into the program.
    public static func migrations() throws -> MigrationSet {
        try MigrationSet(files: EmbeddedFiles.migrations.map { ($0.name, $0.bytes) })
    }
}
