import Glibc
import SurveyTestSupport
import Testing

@Suite("A folder that may not be written in")
final class ReadOnlyFolderTests {
    private let study: Study
    /// The program where an unprivileged user finds it: folders of the build may be closed to them.
    private let program: String

    init() throws {
        study = try Study()
        program = study.folder.file("program")
        // Copied by another process: while this one writes a file, a program just started holds it open for writing,
        // and it cannot be run.
        let copied = try Program(executable: "/bin/cp", [Program.path(), "program"], in: study.folder).wait()
        #expect(copied.code == 0, "\(copied)")
        try PilotWave.write(into: study)
        for name in try study.folder.names() {
            chmod(study.folder.file(name), name == "program" ? 0o755 : 0o644)
        }
        chmod(study.folder.path, 0o555)
    }

    deinit { chmod(study.folder.path, 0o755) }

    /// Runs the program as somebody whom the folder's mode binds, which root is not.
    private func run(_ arguments: [String]) throws -> Outcome {
        guard geteuid() == 0 else { return try Program(executable: program, arguments, in: study.folder).wait() }
        return try Program(
            executable: "/usr/bin/setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", program] + arguments,
            in: study.folder
        ).wait()
    }

    @Test(
        "makes a clear message, and the file stays as it is",
        arguments: [
            ["crosstab", "role"], ["wave", "load", "wave.yaml", "answers.csv"], ["migrate", "up"], ["check"],
        ])
    func use(arguments: [String]) throws {
        let (bytes, names) = (try study.bytes(), try study.folder.names())
        let outcome = try run(arguments)
        #expect(outcome.code == 4, "\(outcome)")
        #expect(outcome.out.isEmpty)
        #expect(
            outcome.err.contains("readonly database (SQLite code")
                || outcome.err.contains("unable to open database file"))
        #expect(outcome.err.contains("in \(study.folder.file(Study.file))"))
        #expect(try study.bytes() == bytes)
        #expect(try study.folder.names() == names)
    }

    @Test("gets no new files")
    func new() throws {
        let names = try study.folder.names()
        let made = try run(["init", "--db", "new.sqlite"])
        #expect(made.code == 4)
        #expect(made.err.hasPrefix("kunnskap: unable to open database file (SQLite code 14) in new.sqlite.partial-"))
        #expect(try study.folder.names() == names)
    }
}
