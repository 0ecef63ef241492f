import SurveyTestSupport
import Testing

@Suite("kunnskap wave close and remove")
struct WaveRemoveTests {
    @Test("a closed wave is removed only where it is named twice")
    func closed() throws {
        let study = try Study()
        try PilotWave.load(into: study)
        let before = try study.bytes()
        #expect(
            try study.run("wave", "remove", "pilot")
                == .failed(3, "wave 'pilot' is closed; say '--yes-remove pilot' to remove it with its 40 respondents"))
        #expect(
            try study.run("wave", "remove", "pilot", "--yes-remove", "2016")
                == .failed(3, "--yes-remove names '2016' and not wave 'pilot'; nothing was removed"))
        #expect(
            try study.run("wave", "remove", "pilt", "--yes-remove", "pilt")
                == .failed(1, "there is no wave 'pilt'; did you mean 'pilot'?"))
        #expect(try study.bytes() == before)
        #expect(
            try study.run("wave", "remove", "pilot", "--yes-remove", "pilot")
                == .done("wave pilot: removed, with 40 respondents\n"))
        #expect(try study.run("check") == .done("kunnskap.sqlite: no fault found\n"))
        #expect(!(try study.run("wave", "list").out.contains("pilot")))
        try PilotWave.load(into: study)
    }

    @Test("where there is nobody to ask, nothing is removed")
    func nobody() throws {
        let study = try Study()
        #expect(try study.run("wave", "new", "2026", "--from", "2016").code == 0)
        #expect(try study.run("wave", "add", "2026.yaml").code == 0)
        let before = try study.bytes()
        #expect(
            try study.run("wave", "remove", "2026")
                == .failed(
                    3,
                    "there is nobody to ask whether wave '2026' may be removed; say '--yes-remove 2026' to remove it "
                        + "with its 0 respondents"))
        #expect(try study.bytes() == before)
    }

    @Test("on a terminal the key of the wave is asked for", arguments: [("2026", Int32(0)), ("ja", 3)])
    func asks(answer: String, code: Int32) throws {
        let study = try Study()
        #expect(try study.run("wave", "new", "2026", "--from", "2016").code == 0)
        #expect(try study.run("wave", "add", "2026.yaml").code == 0)
        // script(1) makes the terminal.
        let command = "echo \(answer) | script -qec '\"\(try Program.path())\" wave remove 2026' /dev/null"
        let outcome = try Program(executable: "/bin/sh", ["-c", command], in: study.folder).wait()
        #expect(outcome.code == code, "\(outcome)")
        #expect(outcome.out.contains("this removes wave '2026' with its 0 respondents, for good; type 2026 to do it"))
        #expect(try study.run("wave", "show", "2026").code == (code == 0 ? 1 : 0))
    }

    @Test("a wave that others speak of is kept, and they are named")
    func references() throws {
        let study = try Study()
        #expect(try study.run("wave", "new", "2026", "--from", "2016").code == 0)
        #expect(try study.run("wave", "add", "2026.yaml").code == 0)
        let before = try study.bytes()
        #expect(
            try study.run("wave", "remove", "2016", "--yes-remove", "2016")
                == .failed(
                    3, "wave '2016' cannot be removed: wave '2026', publication 'notat-2-2016' refer to it"))
        #expect(try study.bytes() == before)
    }

    @Test("what a removed wave's people wrote is nowhere in the file")
    func overwritten() throws {
        let study = try Study()
        let file =
            PilotWave.waveFile().replacing("variable: role", with: "variable: pilot.role")
            + "  - {key: remark, kind: text, variable: remark, base: answered, label: {nb: \"Merknad\"}}\n"
        var lines = PilotWave.answers.split(separator: "\n").map(String.init)
        for index in lines.indices { lines[index] += index == 0 ? ",remark" : ",xyzzy-hemmelig-\(index)" }
        try PilotWave.write(into: study, waveFile: file, answers: lines.joined(separator: "\n") + "\n")
        #expect(try study.run("wave", "load", "wave.yaml", "answers.csv").code == 0)
        #expect(String(decoding: try study.bytes(), as: UTF8.self).contains("xyzzy-hemmelig"))
        #expect(try study.run("wave", "remove", "pilot", "--yes-remove", "pilot").code == 0)
        #expect(!String(decoding: try study.bytes(), as: UTF8.self).contains("xyzzy-hemmelig"))
    }

    @Test("a wave closes today, or on the day that is named, and only once")
    func close() throws {
        let study = try Study()
        #expect(try study.run("wave", "new", "2026", "--from", "2016").code == 0)
        #expect(try study.run("wave", "add", "2026.yaml").code == 0)
        #expect(
            try study.run("wave", "close", "2026", "--on", "1 May")
                == .failed(1, "'1 May' is no day; write it as YYYY-MM-DD"))
        let outcome = try study.run("wave", "close", "2026")
        #expect(outcome.out.wholeMatch(of: /wave 2026: closed on [0-9]{4}-[0-9]{2}-[0-9]{2}\n/) != nil, "\(outcome)")
        let before = try study.bytes()
        let again = try study.run("wave", "close", "2026", "--on", "2026-12-24")
        #expect(again.code == 3)
        #expect(again.err.contains("wave '2026' is closed already, since "))
        #expect(try study.bytes() == before)
    }
}
