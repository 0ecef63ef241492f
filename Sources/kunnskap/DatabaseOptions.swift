import ArgumentParser
import Glibc
import MigrationKit
import SQLiteKit
import SurveyRepository
import SurveySQL

/// Which database file a command works on.
struct DatabaseOptions: ParsableArguments {
    @Option(
        name: .customLong("db"),
        help: ArgumentHelp("The database file. Default: KUNNSKAP_DB, or kunnskap.sqlite here.", valueName: "file"))
    var path: String?

    func validate() throws {
        if path?.isEmpty == true { throw ValidationError("--db needs the path of a file") }
    }

    /// The path that was given, or the default.
    var file: String {
        if let path { return path }
        if let path = getenv("KUNNSKAP_DB"), path.pointee != 0 { return String(cString: path) }
        return "kunnskap.sqlite"
    }

    /// A connection to a file that is there.
    func connect(_ access: Connection.Access) throws -> Connection {
        var status = stat()
        guard stat(file, &status) == 0 else {
            guard errno == ENOENT || errno == ENOTDIR else {
                throw CommandError.fileSystem("\(file) cannot be reached: \(String(cString: strerror(errno)))")
            }
            throw CommandError.input("there is no database at \(file); 'kunnskap init' makes one, --db names another")
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw CommandError.input("\(file) is no file; name the database with --db")
        }
        guard status.st_size > 0 else {
            throw CommandError.refused(
                "\(file) is empty, and no database of Kunnskap's; remove it, and 'kunnskap init' makes one")
        }
        Interrupt.listen()
        let connection = try Connection(path: file, access: access, interruption: Interrupt.interruption)
        if access != .readOnly { try SurveyDatabase.prepareWriting(connection) }
        return connection
    }

    /// The database of the survey, its schema as this program knows it.
    func open(_ access: Connection.Access = .readOnly) throws -> SurveyDatabase {
        let connection = try connect(access)
        // One snapshot for all that a reading command prints, whatever is written meanwhile.
        if access == .readOnly { try connection.run("BEGIN") }
        try SurveyFunctions.register(on: connection, schemaVersion: Migrations.newestVersion)
        return try SurveyDatabase(connection, schemaVersion: Migrations.newestVersion)
    }
}
