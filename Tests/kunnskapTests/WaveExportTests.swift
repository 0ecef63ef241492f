import SurveyTestSupport
import Testing

@Suite("kunnskap wave export and diff")
struct WaveExportTests {
    private static let open = PilotWave.waveFile().replacing("status: closed", with: "status: open")
        .replacing("variable: role", with: "variable: pilot.role")

    @Test("an exported file, added elsewhere and exported again, is the same file")
    func roundTrip() throws {
        let study = try Study()
        _ = try study.folder.write(Self.open, to: "wave.yaml")
        #expect(try study.run("wave", "add", "wave.yaml").code == 0)
        #expect(
            try study.run("wave", "export", "pilot", "-o", "first.yaml")
                == .done("first.yaml: 3 questions of wave pilot\n"))
        let first = String(decoding: try study.folder.bytes("first.yaml"), as: UTF8.self)
        #expect(try study.run("wave", "export", "pilot") == .done(first))
        let other = try Study()
        _ = try other.folder.write(first, to: "wave.yaml")
        #expect(try other.run("wave", "add", "wave.yaml").code == 0)
        #expect(try other.run("wave", "export", "pilot") == .done(first))
        #expect(
            try study.run("wave", "export", "pilot", "-o", "first.yaml")
                == .failed(3, "first.yaml is there already; it was left as it is"))
        #expect(
            try study.run("wave", "export", "pilt") == .failed(1, "there is no wave 'pilt'; did you mean 'pilot'?"))
    }

    @Test("a file is compared with a wave before it is added")
    func diff() throws {
        let study = try Study()
        _ = try study.folder.write(Self.open, to: "wave.yaml")
        #expect(try study.run("wave", "add", "wave.yaml").code == 0)
        let changed = Self.open.replacing("key: pilot", with: "key: next")
            .replacing(
                "{nb: \"Tillit\"}\n", with: "{nb: \"Tiltro\"}\n    comparable: [{wave: pilot, kind: wording_changed}]\n"
            )
            .replacing("      - {code: mail, label: {nb: \"E-post\"}}\n", with: "")
            .replacing("[phone, mail]", with: "[phone]").replacing("variable: pilot.role", with: "variable: role")
        _ = try study.folder.write(changed, to: "next.yaml")
        #expect(
            try study.run("wave", "diff", "pilot", "next.yaml")
                == .done(
                    """
                    variable    pilot  next   difference                   declared
                    ----------  -----  -----  ---------------------------  ---------------
                    role               role   new
                    tools       tools  tools  options: gone: 'mail'; nets
                    trust       trust  trust  label                        wording_changed
                    pilot.role  role          gone
                    0 same, 2 changed, 1 new, 1 gone

                    """))
        #expect(
            try study.run("wave", "diff", "pilot", "nxt.yaml").err.hasPrefix("kunnskap: there is no wave 'nxt.yaml'"))
    }
}
