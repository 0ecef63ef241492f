import Embedded
import FoundationEssentials
import MigrationKit
public import SQLiteKit
import SurveyRepository

extension TestDatabase {
    /// A copy of the files as they stand on the disk, opened as after a crash: an open transaction is not in it.
    public init(copyOf other: TemporaryFolder) throws {
        let folder = try TemporaryFolder()
        for name in try other.names() {
            try Data(try other.bytes(name)).write(to: URL(filePath: folder.file(name)))
        }
        try self.init(
            folder: folder,
            database: SurveyDatabase(
                Connection(path: folder.file("test.sqlite"), access: .readWrite),
                schemaVersion: Self.migrations().newestVersion))
    }

    /// A file that a program of an older version made and `fill` filled, brought up to date.
    public init(migratedFrom version: Int, _ fill: (Connection) throws -> Void) throws {
        let files = EmbeddedFiles.migrations.filter { file in
            guard let number = Int(file.name.prefix(4)) else { return false }
            return number <= version
        }.map { (name: $0.name, bytes: $0.bytes) }
        let sums = try MigrationSet.sums(files: files)
        let older = try MigrationSet(files: files + [("SUMS", Array(sums.utf8))])
        let newer = try Self.migrations()
        let folder = try TemporaryFolder()
        let connection = try Connection(path: folder.file("test.sqlite"), access: .create)
        for set in [older, newer] {
            _ = try Migrator(set, applicationID: SurveyDatabase.applicationID, tool: "tests").up(connection)
            if set.newestVersion == version { try fill(connection) }
        }
        try self.init(
            folder: folder, database: SurveyDatabase(connection, schemaVersion: newer.newestVersion))
    }
}
