import Foundation
import MigrationKit
import SQLiteKit
import SurveyRepository
import SurveyTestSupport
import Testing

@Suite("A file that is not to be worked on")
struct ForeignFileTests {
    private static let commands = [
        ["check"], ["crosstab", "role", "study.dbvh"], ["wave", "list"], ["wave", "load", "wave.yaml", "answers.csv"],
        ["question", "list"], ["municipality", "show", "0301"], ["case", "list"], ["verify", "notat-2-2016"],
        ["migrate", "status"], ["migrate", "up"],
    ]

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        _ = try folder.write(PilotWave.waveFile(), to: "wave.yaml")
        _ = try folder.write(PilotWave.answers, to: "answers.csv")
    }

    /// Runs the command and sees the file unchanged; the message without the program's name.
    private func message(_ command: [String], code: Int32) throws -> String {
        let before = try folder.bytes(Study.file)
        let outcome = try Program.run(command, in: folder)
        #expect(outcome.code == code, "\(outcome)")
        #expect(outcome.out.isEmpty)
        #expect(try folder.bytes(Study.file) == before)
        return String(outcome.err.trimmingPrefix("kunnskap: "))
    }

    @Test("because it is not there", arguments: commands)
    func missing(command: [String]) throws {
        #expect(
            try Program.run(command, in: folder)
                == .failed(
                    1, "there is no database at kunnskap.sqlite; 'kunnskap init' makes one, --db names another"))
        #expect(try !folder.names().contains(Study.file))
    }

    @Test("because it is a text", arguments: commands)
    func text(command: [String]) throws {
        _ = try folder.write(String(repeating: "This is no database.\n", count: 100), to: Study.file)
        let message = try message(command, code: 4)
        #expect(message.hasPrefix("file is not a database (SQLite code 26) in \(folder.file(Study.file))"))
    }

    @Test("because it is empty", arguments: commands)
    func empty(command: [String]) throws {
        _ = try folder.write("", to: Study.file)
        #expect(
            try message(command, code: 3)
                == "kunnskap.sqlite is empty, and no database of Kunnskap's; remove it, and 'kunnskap init' makes one\n"
        )
    }

    @Test("because it is somebody else's database", arguments: commands)
    func somebodyElses(command: [String]) throws {
        do {
            let connection = try Connection(path: folder.file(Study.file), access: .create)
            try connection.run("CREATE TABLE answer (text TEXT)")
            try connection.run("INSERT INTO answer VALUES ('theirs')")
            try connection.run("PRAGMA user_version = 6")
            try connection.close()
        }
        let expected =
            command[0] == "migrate"
            ? "kunnskap.sqlite is somebody else's database: its application_id is 0, ours is 1263881806; "
                + "nothing was changed\n"
            : "kunnskap.sqlite is a database, but not one of Kunnskap's; it was left as it is\n"
        #expect(try message(command, code: 3) == expected)
    }

    @Test("because a newer program made it", arguments: commands)
    func newer(command: [String]) throws {
        let known = try Checkout.migrations()
        let number = String(10_001 + known.count).dropFirst()
        let sql = "-- why: a later one\n-- changes: none\n\nCREATE TABLE later (a INTEGER) STRICT;\n"
        try makeDatabase(migrations: known, and: ("\(number)_later.sql", sql))
        let expected =
            command[0] == "migrate"
            ? "the database is at version \(known.count + 1), newer than this program, which knows \(known.count): "
                + "use a newer program\n"
            : "the database is at version \(known.count + 1), newer than this program's \(known.count); "
                + "use a newer program\n"
        #expect(try message(command, code: 3) == expected)
    }

    @Test("before it is brought up to date", arguments: commands.dropLast(2))
    func older(command: [String]) throws {
        let known = try Checkout.migrations()
        try makeDatabase(migrations: known.dropLast())
        #expect(
            try message(command, code: 3)
                == "the database is at version \(known.count - 1) and this program needs \(known.count); "
                + "run 'kunnskap migrate up'\n")
        let status = try Program.run(["migrate", "status"], in: folder)
        #expect(status.out.hasSuffix("kunnskap.sqlite: version \(known.count - 1) of \(known.count), unchanged\n"))
        #expect(try Program.run(["migrate", "up"], in: folder).code == 0)
        #expect(try Program.run(["check"], in: folder) == .done("kunnskap.sqlite: no fault found\n"))
    }

    @Test("because half of it is overwritten", arguments: [["check"], ["crosstab", "study.dbvh", "role"]])
    func damaged(command: [String]) throws {
        let study = try Study()
        var bytes = try study.bytes()
        for index in bytes.indices.dropFirst(16_384 * 2) { bytes[index] = UInt8(truncatingIfNeeded: index &* 7) }
        try Data(bytes).write(to: URL(filePath: study.folder.file(Study.file)))
        let outcome = try Program.run(command, in: study.folder)
        #expect(outcome.code == 4)
        #expect(outcome.err.contains("malformed (SQLite code 11) in \(study.folder.file(Study.file))"))
        #expect(try study.bytes() == bytes)
    }

    /// Makes the database with migrations of the checkout, and one of the test's own.
    private func makeDatabase(migrations: [String], and later: (name: String, sql: String)? = nil) throws {
        let files = try TemporaryFolder()
        for name in migrations { _ = try files.write(try Checkout.text("migrations/" + name), to: name) }
        if let later { _ = try files.write(later.sql, to: later.name) }
        let sums = try Program.run(["migrate", "sums", files.path], in: folder)
        _ = try files.write(sums.out, to: "SUMS")
        let connection = try Connection(path: folder.file(Study.file), access: .create)
        let set = try MigrationSet(folder: files.path)
        _ = try Migrator(set, applicationID: SurveyDatabase.applicationID, tool: "tests").up(connection)
        try connection.close()
    }
}
