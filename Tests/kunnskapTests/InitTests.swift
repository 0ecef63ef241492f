import Foundation
import Glibc
import SQLiteKit
import SurveyTestSupport
import Testing

@Suite("kunnskap init")
struct InitTests {
    @Test("makes one whole file, its owner's alone, and says what is in it")
    func makes() throws {
        let folder = try TemporaryFolder()
        let version = try Checkout.migrations().count
        #expect(
            try Program.run(["init"], in: folder)
                == .done(
                    "kunnskap.sqlite: version \(version), 838 municipalities, wave 2016 with 258 reconstructed respondents, "
                        + "report notat-2-2016, 7 case studies\n"))
        #expect(try folder.names() == [Study.file])

        var status = stat()
        #expect(stat(folder.file(Study.file), &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)

        let connection = try Connection(path: folder.file(Study.file), access: .readOnly)
        func pragma(_ name: String) throws -> Int? {
            try connection.first("PRAGMA \(name)") { row throws(DatabaseError) in try row.int(0) }
        }
        #expect(try pragma("page_size") == 16_384)
        #expect(try pragma("application_id") == 0x4B55_4E4E)
        #expect(try pragma("user_version") == version)
        let journal = try connection.first("PRAGMA journal_mode") { row throws(DatabaseError) in try row.text(0) }
        #expect(journal == "wal")
    }

    @Test("makes the file that --db or KUNNSKAP_DB names, --db first")
    func names() throws {
        let folder = try TemporaryFolder()
        let environment = ["KUNNSKAP_DB": "b.sqlite"]
        #expect(try Program.run(["init", "--db", "a.sqlite"], in: folder, environment: environment).code == 0)
        #expect(try folder.names() == ["a.sqlite"])
        #expect(try Program.run(["init"], in: folder, environment: environment).code == 0)
        #expect(try folder.names() == ["a.sqlite", "b.sqlite"])
        #expect(try Program.run(["check"], in: folder, environment: environment).out == "b.sqlite: no fault found\n")
    }

    @Test("leaves a file that is there as it is", arguments: ["", "a text", "SQLite format 3\0"])
    func refuses(text: String) throws {
        let folder = try TemporaryFolder()
        _ = try folder.write(text, to: Study.file)
        #expect(
            try Program.run(["init"], in: folder)
                == .failed(
                    3,
                    "kunnskap.sqlite is there already and was left as it is; remove it, or name another file with --db")
        )
        #expect(try folder.bytes(Study.file) == Array(text.utf8))
        #expect(try folder.names() == [Study.file])
    }

    @Test("leaves nothing behind where the file cannot be made", arguments: ["missing/a", "text/a", "/proc/a"])
    func cannotMake(path: String) throws {
        let folder = try TemporaryFolder()
        _ = try folder.write("a text", to: "text")
        let outcome = try Program.run(["init", "--db", path], in: folder)
        #expect(outcome.code == 4)
        #expect(outcome.out.isEmpty)
        #expect(outcome.err.hasPrefix("kunnskap: unable to open database file (SQLite code 14) in \(path).partial-"))
        #expect(outcome.err.hasSuffix("; check that the path exists and that you may use it\n"))
        #expect(try folder.names() == ["text"])
    }

    @Test("starts a partial file anew that an earlier program with the same process number left")
    func partial() throws {
        let folder = try TemporaryFolder()
        // The shell's process number stays the program's.
        let script = "echo rubbish > kunnskap.sqlite.partial-$$; exec '\(try Program.path())' init"
        let outcome = try Program(executable: "/bin/sh", ["-c", script], in: folder).wait()
        #expect(outcome.code == 0, "\(outcome)")
        #expect(try folder.names() == [Study.file])
    }

    @Test("does not let the write-ahead log of a removed file into the new one")
    func staleLog() throws {
        let study = try Study()
        let writer = try study.connect()
        try writer.run("PRAGMA wal_autocheckpoint = 0")
        try writer.run("DELETE FROM case_study")
        // As a killed writer leaves it.
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(
            atPath: study.folder.file(Study.file + "-wal"), toPath: folder.file(Study.file + "-wal"))
        try writer.close()

        let log = try folder.bytes(Study.file + "-wal")
        #expect(!log.isEmpty)
        #expect(
            try Program.run(["init"], in: folder)
                == .failed(
                    3,
                    "kunnskap.sqlite-wal holds changes of a database that is no longer here; move it away, "
                        + "or name another file with --db"))
        #expect(try folder.names() == [Study.file + "-wal"])
        #expect(try folder.bytes(Study.file + "-wal") == log)
        _ = try folder.write("", to: Study.file + "-wal")
        #expect(try Program.run(["init"], in: folder).code == 0)
        #expect(try folder.names() == [Study.file])
    }

    @Test("killed at any moment leaves no file or a whole one, and the next init works", arguments: [1, 2])
    func killed(round: Int) throws {
        let folder = try TemporaryFolder()
        let clock = ContinuousClock()
        let needed = try clock.measure { _ = try Program.run(["init", "--db", "measured.sqlite"], in: folder) }
        var killed = 0
        for moment in 0..<20 {
            let program = try Program.start(["init"], in: folder)
            let (seconds, attoseconds) = (needed * moment / 18).components
            usleep(UInt32(seconds * 1_000_000 + attoseconds / 1_000_000_000_000))
            program.kill()
            let outcome = try program.wait()
            #expect(outcome.code == -SIGKILL || outcome.code == 0, "\(outcome)")
            killed += outcome.code == 0 ? 0 : 1
            guard try folder.names().contains(Study.file) else { continue }
            #expect(try Program.run(["check"], in: folder) == .done("kunnskap.sqlite: no fault found\n"))
            try FileManager.default.removeItem(atPath: folder.file(Study.file))
        }
        #expect(killed > 5)
        #expect(try Program.run(["init"], in: folder).code == 0)
        #expect(try Program.run(["check"], in: folder).code == 0)
    }
}
