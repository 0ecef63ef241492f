import SurveyTestSupport
import Testing

@Suite("Trying a wave before it goes out")
struct TrialTests {
    private let study: Study

    init() throws {
        study = try Study()
        for (key, origin) in [("trial", "synthetic"), ("real", "collected")] {
            let wave = PilotWave.waveFile(key: key, origin: origin).replacing("status: closed", with: "status: open")
                // The database has a wave whose roles these are not.
                .replacing("variable: role", with: "variable: pilot.role")
            _ = try study.folder.write(wave, to: "\(key).yaml")
        }
        let outcome = try study.run("wave", "add", "real.yaml")
        try #require(outcome.code == 0, "\(outcome)")
    }

    private func files(_ tool: String) -> [String] {
        tool == "surveyxact" ? ["dataset.csv", "structure.csv", "labels.csv"].map { "out/\($0)" } : ["out"]
    }

    @Test(
        "made-up answers are read back in every shape, and never into a wave of collected answers",
        arguments: [
            "answers", "surveyxact", "limesurvey",
        ])
    func roundTrip(tool: String) throws {
        let made = try study.run("synthesize", "trial.yaml", "--n", "60", "--as", tool, "-o", "out")
        #expect(made == .done("out: 60 synthetic respondents, seed 2016\n"))
        let before = try study.bytes()
        let refused = try Program.run(["wave", "import", "real"] + files(tool), in: study.folder)
        #expect(refused.code == 1)
        #expect(refused.err.contains("holds made-up respondents"))
        #expect(try study.bytes() == before)
        #expect(try study.run("wave", "remove", "real", "--yes-remove", "real").code == 0)
        #expect(try study.run("wave", "add", "trial.yaml").code == 0)
        let imported = try Program.run(["wave", "import", "trial"] + files(tool), in: study.folder)
        #expect(imported.code == 0, "\(imported)")
        #expect(try study.run("check").code == 0)
        let json = try study.json("crosstab", "role", "--wave", "trial", "--format", "json")
        #expect(json["origin"].text == "synthetic")
        #expect((json["base"]["answered"].int ?? 0) > 30)
    }

    @Test("the same seed makes the same file; what is there is left as it is")
    func seed() throws {
        for name in ["a", "b"] { _ = try study.run("synthesize", "trial.yaml", "--n", "40", "-o", name) }
        #expect(try study.folder.bytes("a") == study.folder.bytes("b"))
        _ = try study.run("synthesize", "trial.yaml", "--n", "40", "--seed", "7", "-o", "c")
        #expect(try study.folder.bytes("a") != study.folder.bytes("c"))
        #expect(
            try study.run("synthesize", "trial.yaml", "--n", "40", "-o", "a")
                == .failed(3, "a is there already; it was left as it is"))
        #expect(try study.run("synthesize", "trial.yaml", "-o", "d").code == 2)
    }
}
