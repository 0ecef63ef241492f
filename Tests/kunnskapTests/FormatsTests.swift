import Foundation
import Glibc
import SurveyTestSupport
import Testing

/// The child process that reads other programs' binary files, and what is said when it does not do as it should.
@Suite("kunnskap-formats as a child")
struct FormatsTests {
    /// The program under another roof, beside a script in the place of `kunnskap-formats`; nil for none.
    private struct Roof {
        let study: Study
        let program: String

        init(_ script: String?) throws {
            study = try Study()
            program = study.folder.file("bin/kunnskap")
            _ = try study.folder.write("$FL2 and more", to: "a.sav")
            // No symbolic link: the program looks beside its own file. Copied by a child, as a file that this process
            // has open for writing while another test starts a child cannot be run ("text file busy").
            let own = URL(filePath: try Program.path()).resolvingSymlinksInPath().path
            let setUp = """
                mkdir bin && cp "$0" bin/kunnskap && [ -z "$1" ] && exit
                printf '#!/bin/sh\\n%s\\n' "$1" > bin/kunnskap-formats && chmod 700 bin/kunnskap-formats
                """
            let child = try Program(executable: "/bin/sh", ["-c", setUp, own, script ?? ""], in: study.folder)
            #expect(try child.wait() == Outcome(code: 0, out: "", err: ""))
        }

        /// A run that reads the file.
        func start() throws -> Program {
            try Program(executable: program, ["wave", "map", "2016", "a.sav"], in: study.folder)
        }
    }

    @Test(
        "a child that ends in another way than it should is told with the file's name, and no trace is left",
        arguments: [
            (
                "kill -9 $$",
                "the file is damaged, or too large, for kunnskap-formats (it was ended by signal 9); export it again, or as CSV"
            ),
            (
                "printf 'kunnskap-table/1\\nT\\t\\tcells\\t\\nR\\t1\\ta\\n'; kill -11 $$",
                "the file is damaged, or too large, for kunnskap-formats (it was ended by signal 11); export it again, or as CSV"
            ),
            ("exit 0", "kunnskap-formats could not do it (exit 0); both programs must be of one version"),
            (
                "echo feil >&2; exit 2",
                "kunnskap-formats could not do it (exit 2): feil; both programs must be of one version"
            ),
            (
                "printf 'kunnskap-table/1\\nQ\\t0\\n'; exit 3",
                "kunnskap-formats could not do it (exit 3); both programs must be of one version"
            ),
            ("printf 'kunnskap-table/1\\nE\\tcut off; export it again\\n'; exit 1", "cut off; export it again"),
        ])
    func failures(script: String, sentence: String) throws {
        let roof = try Roof(script)
        let before = try roof.study.bytes()
        #expect(try roof.start().wait() == .failed(1, "a.sav: " + sentence))
        #expect(try roof.study.bytes() == before)
    }

    @Test("a child that says much where nobody listens does not stand still")
    func noise() throws {
        let roof = try Roof("head -c 3000000 /dev/zero | tr '\\0' x >&2; exit 2")
        let outcome = try roof.start().wait()
        #expect(outcome.code == 1)
        #expect(outcome.err.hasPrefix("kunnskap: a.sav: kunnskap-formats could not do it (exit 2): xxx"))
        #expect(outcome.err.utf8.count < 2_200)
    }

    @Test("without the child's program the message says what to do")
    func missing() throws {
        let roof = try Roof(nil)
        let outcome = try roof.start().wait()
        #expect(outcome.code == 4)
        #expect(
            outcome.err.hasSuffix(
                "/bin/kunnskap-formats is missing: the program that reads and writes .sav and .xlsx; put it beside "
                    + "kunnskap, or use CSV\n"))
    }

    @Test("Ctrl-C ends the child too")
    func interrupted() throws {
        let roof = try Roof("echo $$ > child; exec sleep 60")
        let program = try roof.start()
        let deadline = ContinuousClock.now + .seconds(30)
        while access(roof.study.folder.file("child"), F_OK) != 0 {
            try #require(ContinuousClock.now < deadline, "the child did not start")
            usleep(10_000)
        }
        usleep(300_000)
        kill(program.process, SIGINT)
        let start = ContinuousClock.now
        #expect(try program.wait() == Outcome(code: -SIGINT, out: "", err: "kunnskap: stopped\n"))
        #expect(ContinuousClock.now - start < .seconds(5))
        let child = String(decoding: try roof.study.folder.bytes("child"), as: UTF8.self)
        let process = try #require(pid_t(child.trimmingCharacters(in: .whitespacesAndNewlines)))
        #expect(kill(process, 0) == -1 && errno == ESRCH)
    }
}
