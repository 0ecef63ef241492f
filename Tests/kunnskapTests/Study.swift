import Foundation
import Glibc
import SQLiteKit
import SurveyTestSupport
import Testing

/// A folder with a seeded database of a test's own, under the name that the program takes without being told.
struct Study {
    /// The name of the database file.
    static let file = "kunnskap.sqlite"

    /// Made once by `kunnskap init`, then only copied.
    private static let seeded = Result {
        let folder = try TemporaryFolder()
        let outcome = try Program.run(["init"], in: folder)
        try #require(outcome.code == 0, "\(outcome)")
        // What is static is never let go of.
        atexit { try? FileManager.default.removeItem(atPath: Study.seededFolder) }
        return folder
    }

    private static var seededFolder: String { (try? seeded.get().path) ?? "" }

    /// The folder; files for the program can be put there.
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: Self.seeded.get().file(Self.file), toPath: folder.file(Self.file))
    }

    /// Runs the program in the folder.
    func run(_ arguments: String...) throws -> Outcome { try Program.run(arguments, in: folder) }

    /// Runs the program in the folder, and reads its output as JSON.
    func json(_ arguments: String...) throws -> JSON {
        let outcome = try Program.run(arguments, in: folder)
        try #require(outcome.err.isEmpty, "\(outcome)")
        return try JSON(outcome.out)
    }

    /// The bytes of the database file.
    func bytes() throws -> [UInt8] { try folder.bytes(Self.file) }

    /// Opens the database for the test itself.
    func connect(_ access: Connection.Access = .readWrite) throws -> Connection {
        try Connection(path: folder.file(Self.file), access: access)
    }
}
