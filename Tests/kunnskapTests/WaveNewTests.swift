import SurveyTestSupport
import Testing

@Suite("kunnskap wave new, check and add")
struct WaveNewTests {
    @Test("a new wave made from an old one is checked, added, shown, compared, closed and removed")
    func wholeLife() throws {
        let study = try Study()
        #expect(
            try study.run("wave", "new", "2026", "--from", "2016")
                == .done("2026.yaml: 42 questions of wave 2016; edit it, then 'kunnskap wave check 2026.yaml'\n"))
        #expect(
            try study.run("wave", "check", "2026.yaml") == .done("2026.yaml: no fault found in 42 questions\n"))
        #expect(
            try study.run("wave", "add", "2026.yaml")
                == .done("wave 2026: 42 questions, no answers yet; 'kunnskap wave import 2026 FILE' reads them\n"))
        let show = try study.run("wave", "show", "2026").out
        for line in ["status         planned", "boundary date  2026-01-01", "languages      nb", "respondents    0"] {
            #expect(show.contains(line + "\n"), "\(show)")
        }
        let diff = try study.run("wave", "diff", "2016", "2026").out
        #expect(diff.contains("\n42 same, 0 changed, 0 new, 0 gone\n"))
        #expect(diff.contains("identical"))
        #expect(try study.run("check") == .done("kunnskap.sqlite: no fault found\n"))
        #expect(
            try study.run("wave", "close", "2026", "--on", "2026-12-01") == .done("wave 2026: closed on 2026-12-01\n"))
        #expect(
            try study.run("wave", "remove", "2026", "--yes-remove", "2026")
                == .done("wave 2026: removed, with 0 respondents\n"))
        #expect(try study.run("wave", "show", "2026").code == 1)
        #expect(try study.run("check") == .done("kunnskap.sqlite: no fault found\n"))
    }

    @Test("without an old wave an example is written, which needs no database")
    func example() throws {
        let folder = try TemporaryFolder()
        #expect(
            try Program.run(["wave", "new", "2026", "-o", "ny.yaml"], in: folder)
                == .done("ny.yaml: an example; edit it, then 'kunnskap wave check ny.yaml'\n"))
        #expect(try folder.names() == ["ny.yaml"])
        #expect(
            try Program.run(["wave", "check", "ny.yaml"], in: folder)
                == .done(
                    "ny.yaml: no fault found in 2 questions; there is no database here, so it was not compared with "
                        + "earlier waves\n"))
        // One that is named has to be there.
        #expect(
            try Program.run(["wave", "check", "ny.yaml", "--db", "x.sqlite"], in: folder)
                == .failed(1, "there is no database at x.sqlite; 'kunnskap init' makes one, --db names another"))
    }

    @Test("what cannot be made is told, and no file is written or changed")
    func refusals() throws {
        let study = try Study()
        _ = try study.folder.write("mine", to: "2026.yaml")
        #expect(
            try study.run("wave", "new", "2026", "--from", "2016")
                == .failed(3, "2026.yaml is there already; it was left as it is"))
        #expect(try study.folder.bytes("2026.yaml") == Array("mine".utf8))
        #expect(
            try study.run("wave", "new", "Ny", "--from", "2016")
                == .failed(
                    1,
                    "'Ny' cannot be the key of a wave; use only lower-case letters a to z, digits, '_', '.' and '-'"))
        #expect(
            try study.run("wave", "new", "2027", "--from", "2061")
                == .failed(1, "there is no wave '2061'; did you mean '2016'?"))
        #expect(
            try study.run("wave", "new", "2016", "--from", "2016", "-o", "x.yaml")
                == .failed(1, "there is a wave '2016' already; give the new one another key"))
        #expect(
            try study.run("wave", "new", "2012", "--from", "2016")
                == .failed(
                    1,
                    "the boundary date 2012-01-01 lies before that of wave '2016', 2016-01-01; name a later one with --boundary"
                ))
        #expect(
            try study.run("wave", "new", "2027", "--boundary", "2027-13-01")
                == .failed(1, "'2027-13-01' is no day; write it as YYYY-MM-DD"))
        #expect(try study.folder.names().filter { $0.hasSuffix(".yaml") } == ["2026.yaml"])
    }

    @Test("every fault of a new wave is told by check and by add, beside the waves that there are")
    func faults() throws {
        let study = try Study()
        #expect(try study.run("wave", "new", "2026", "--from", "2016").code == 0)
        var text = String(decoding: try study.folder.bytes("2026.yaml"), as: UTF8.self)
        for (old, new) in [
            ("key: \"2026\"", "key: \"2016\""), ("status: planned", "status: soon"),
            ("\"Rådmann\"", "\"Kommunedirektør\""),
            ("wave: \"2016\", kind: identical", "wave: \"2016\", kind: identcal"),
        ] {
            #expect(text.contains(old))
            text.replace(old, with: new, maxReplacements: 1)
        }
        _ = try study.folder.write(text, to: "2026.yaml")
        let before = try study.bytes()
        let check = try study.run("wave", "check", "2026.yaml")
        #expect(check.code == 1)
        #expect(check.err.contains(": there is a wave '2016' already; give the new one another key\n"))
        #expect(check.err.contains(": 'soon' is not known here; write one of 'planned', 'open' and 'closed'\n"))
        #expect(check.err.contains(": 'identcal' is not known here"))
        let lines = check.err.split(separator: "\n")
        #expect(lines.allSatisfy { $0.wholeMatch(of: #/2026\.yaml:[0-9]+:[0-9]+: .*/#) != nil }, "\(check)")
        #expect(try study.run("wave", "add", "2026.yaml") == check)
        #expect(try study.bytes() == before)
    }

    @Test("an option that changed while the question is marked identical is a fault")
    func changedScale() throws {
        let study = try Study()
        #expect(try study.run("wave", "new", "2026", "--from", "2016").code == 0)
        let text = String(decoding: try study.folder.bytes("2026.yaml"), as: UTF8.self)
        _ = try study.folder.write(
            text.replacing("      - {code: unstated, label: {nb: \"Uoppgitt\"}}\n", with: ""), to: "2026.yaml")
        let outcome = try study.run("wave", "check", "2026.yaml")
        #expect(outcome.code == 1)
        #expect(
            outcome.err.contains(
                "the options are not those of 'position' of wave '2016' (gone: 'unstated'); write 'scale_changed' with a note"
            ))
    }

    @Test("a closed wave is not added: it could never get answers")
    func closed() throws {
        let study = try Study()
        let file = PilotWave.waveFile().replacing("variable: role", with: "variable: pilot.role")
        _ = try study.folder.write(file, to: "wave.yaml")
        let before = try study.bytes()
        #expect(
            try study.run("wave", "add", "wave.yaml")
                == .failed(
                    1,
                    "wave.yaml: a closed wave takes no answers; write 'status: planned' or 'status: open', or load it "
                        + "with its answers file by 'kunnskap wave load'"))
        #expect(try study.bytes() == before)
    }
}
