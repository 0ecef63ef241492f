import ArgumentParser
import Embedded
import Glibc
import MigrationKit
import SQLiteKit
import SurveyExchange
import SurveyRepository

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a new database with the register, the 2016 survey, its report and the case studies.")

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let path = database.file
        guard access(path, F_OK) != 0 else {
            throw CommandError.refused(
                "\(path) is there already and was left as it is; remove it, or name another file with --db")
        }
        try Self.refuseLeftovers(of: path)
        let seed = try SeedLoader(files: EmbeddedFiles.seed.map { ($0.name, $0.bytes) })
        let partial = NewFile.partial(of: path)
        var isWhole = false
        Self.remove(partial)
        defer { if !isWhole { Self.remove(partial) } }
        try fill(partial, with: seed)
        try NewFile.sync(partial)
        try NewFile.rename(partial, to: path)
        isWhole = true
        Output.text("\(path): version \(Migrations.newestVersion), \(seed.summary)\n")
    }

    private func fill(_ partial: String, with seed: SeedLoader) throws {
        let connection = try Connection(path: partial, access: .create)
        try SurveyDatabase.prepareNewFile(connection)
        let migrations = try Migrations.embedded()
        _ = try Migrations.migrator(migrations).up(connection)
        try seed.load(into: SurveyDatabase(connection, schemaVersion: migrations.newestVersion))
        try SurveyDatabase.finishNewFile(connection)
        try connection.close()
    }

    /// SQLite would play the journal of a file that is gone into the new one that has its name.
    private static func refuseLeftovers(of path: String) throws {
        for suffix in ["-wal", "-journal"] {
            var status = stat()
            guard lstat(path + suffix, &status) == 0 else { continue }
            guard status.st_size == 0 else {
                throw CommandError.refused(
                    "\(path)\(suffix) holds changes of a database that is no longer here; move it away, "
                        + "or name another file with --db")
            }
            unlink(path + suffix)
        }
        unlink(path + "-shm")
    }

    private static func remove(_ partial: String) {
        for suffix in ["", "-journal", "-wal", "-shm"] { unlink(partial + suffix) }
    }
}
