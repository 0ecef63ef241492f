import Foundation
import TableStream
import Testing

/// The program as `kunnskap` starts it.
@Suite struct ProgramTests {
    private struct Outcome {
        /// The exit code; minus the signal's number where a signal ended it.
        let code: Int32
        let out: [UInt8]
    }

    private func run(_ arguments: [String]) throws -> Outcome {
        let process = Process()
        process.executableURL = try Self.program()
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let out = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let isSignal = process.terminationReason == .uncaughtSignal
        return Outcome(code: isSignal ? -process.terminationStatus : process.terminationStatus, out: [UInt8](out))
    }

    /// Where the program is: beside the tests, or above them.
    private static func program() throws -> URL {
        var folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appending(path: "kunnskap-formats")
            if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
            folder.deleteLastPathComponent()
        }
        return try #require(nil, "there is no program 'kunnskap-formats' beside the tests; build the package first")
    }

    @Test("reads a file to standard output")
    func reads() throws {
        let outcome = try run(["read", "sav", Folder.made("latin.sav")])
        #expect(outcome.code == 0)
        #expect(try Collector.tables(of: outcome.out).first?.rows.count == 2)
    }

    @Test("says on standard output why it cannot")
    func fails() throws {
        let outcome = try run(["read", "xlsx", Folder.made("latin.sav")])
        #expect(outcome.code == 1)
        #expect(
            String(decoding: outcome.out, as: UTF8.self)
                == "kunnskap-table/1\nE\tthe file is no .xlsx workbook, whatever its name; save it as .xlsx\n")
    }

    @Test("arguments that ask for nothing are a fault of usage")
    func usage() throws {
        for arguments in [
            [], ["read"], ["read", "ods", "a"], ["write", "sav", "a", "--sheet", "x"],
            ["read", "sav", "a", "--memory"],
        ] {
            #expect(try run(arguments).code == 2, "\(arguments)")
        }
    }

    @Test("a file of damaged bytes is a table, a sentence or the end of this process, and never takes long")
    func damaged() throws {
        let folder = try Folder()
        var generator = SystemRandomNumberGenerator()
        for name in ["pspp.sav", "pspp.zsav", "haven.sav", "openpyxl.xlsx", "libreoffice.xlsx"] {
            let bytes = try Folder.bytes(Folder.made(name))
            for _ in 0..<30 {
                var changed = bytes
                for _ in 0..<Int.random(in: 1...20) {
                    changed[Int.random(in: 0..<changed.count, using: &generator)] = UInt8.random(in: 0...255)
                }
                if Bool.random() { changed.removeLast(Int.random(in: 0..<changed.count / 2)) }
                let path = try folder.write(changed, to: "damaged")
                let outcome = try run(["--seconds", "5", "read", name.hasSuffix("xlsx") ? "xlsx" : "sav", path])
                switch outcome.code {
                case 0: _ = try Collector.tables(of: outcome.out)
                case 1: #expect(throws: TableStreamError.self) { try Collector.tables(of: outcome.out) }
                default: #expect(outcome.code < 0, "\(name): \(outcome.code)")
                }
            }
        }
    }

    @Test(
        "a truncated file of cases is damaged, not a shorter table",
        arguments: ["pspp.sav", "haven.zsav", "pyreadstat.sav"])
    func truncated(name: String) throws {
        let folder = try Folder()
        let bytes = try Folder.bytes(Folder.made(name))
        for cut in [1, 8, 200, 1_000] {
            let outcome = try run(["read", "sav", folder.write(bytes.dropLast(cut), to: "cut.sav")])
            #expect(outcome.code == 1, "\(cut) bytes")
            #expect(
                String(decoding: outcome.out, as: UTF8.self).contains("E\tthe file is damaged or cut off"), "\(cut)")
        }
    }

    @Test("memory and time that run out end the process or are told, and no table comes")
    func limits() throws {
        let file = Folder.made("pspp.sav")
        for limit in [["--memory", "20000000"], ["--memory", "1"]] {
            let outcome = try run(limit + ["read", "sav", file])
            #expect(outcome.code != 0, "\(limit)")
        }
        #expect(try run(["--memory", "1000000000", "--seconds", "20", "read", "sav", file]).code == 0)
    }
}
