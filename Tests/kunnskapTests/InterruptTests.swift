import Glibc
import SurveyTestSupport
import Testing

@Suite("Ctrl-C")
struct InterruptTests {
    /// Two questions of 250 options each, answered all over: a table that random ones take long to test.
    private static func write(into study: Study) throws {
        let options = (0..<250).map { "      - {code: c\($0), label: {nb: \"Svar \($0)\"}}\n" }.joined()
        let questions = ["a", "b"].map { key in
            "  - key: \(key)\n    kind: single\n    variable: \(key)\n    base: answered\n"
                + "    label: {nb: \"Spørsmål \(key)\"}\n    options:\n\(options)"
        }
        _ = try study.folder.write(
            """
            format: kunnskap-wave/1
            wave: {key: wide, title: {nb: "Bred"}, origin: collected, status: closed, boundary_date: "2016-01-01"}
            batteries: []
            questions:

            """ + questions.joined(), to: "wave.yaml")
        let rows = (0..<2_000).map { "u\($0),region,,,1,,c\($0 % 250),c\($0 * 7 % 239)\n" }
        _ = try study.folder.write(
            "unit,unit_kind,municipality,zone,weight,stratum,a,b\n" + rows.joined(), to: "answers.csv")
        let loaded = try study.run("wave", "load", "wave.yaml", "answers.csv")
        try #require(loaded.code == 0, "\(loaded)")
    }

    @Test("stops a long test at once, with a word, and as a signal does")
    func stops() throws {
        let study = try Study()
        try Self.write(into: study)
        let before = try study.bytes()
        let program = try Program.start(["crosstab", "a", "b", "--wave", "wide"], in: study.folder)
        // It listens before it opens the file, and the test of the table takes far longer than this.
        while access(study.folder.file(Study.file + "-shm"), F_OK) != 0 { usleep(10_000) }
        usleep(500_000)
        kill(program.process, SIGINT)
        let start = ContinuousClock.now
        let outcome = try program.wait()
        #expect(ContinuousClock.now - start < .seconds(2))
        #expect(outcome == Outcome(code: -SIGINT, out: "", err: "kunnskap: stopped\n"))
        #expect(try study.bytes() == before)
    }
}
