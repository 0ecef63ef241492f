import SurveyTestSupport
import Testing

@Suite("kunnskap wave load of files with faults")
struct WaveFaultTests {
    /// Loads both files in vain, sees the database unchanged, and gives the faults, one a line.
    private func faults(waveFile: String = PilotWave.waveFile(), answers: String = PilotWave.answers) throws -> [String]
    {
        let study = try Study()
        try PilotWave.write(into: study, waveFile: waveFile, answers: answers)
        let before = try study.bytes()
        let outcome = try study.run("wave", "load", "wave.yaml", "answers.csv")
        #expect(outcome.code == 1, "\(outcome)")
        #expect(outcome.out.isEmpty)
        #expect(try study.bytes() == before)
        return outcome.err.trimmingPrefix("kunnskap: ").split(separator: "\n").map(String.init)
    }

    /// The answers with some texts of a line replaced; line 1 is the header.
    private func answers(_ changes: [(line: Int, old: String, new: String)]) -> String {
        var lines = PilotWave.answers.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for change in changes {
            #expect(lines[change.line - 1].contains(change.old))
            lines[change.line - 1].replace(change.old, with: change.new, maxReplacements: 1)
        }
        return lines.joined(separator: "\n")
    }

    @Test("tells all of a wave file's at once, each with its place")
    func waveFile() throws {
        var file = PilotWave.waveFile(origin: "invented")
        for (old, new) in [
            ("2016-01-01", "2016-02-30"), ("{nb: \"Rolle\"}", "\"Rolle\""), ("role=direct", "rolle=direct"),
            ("[phone, mail]", "[phone, post]"), ("kind: scale", "kind: scala"),
        ] {
            file.replace(old, with: new, maxReplacements: 1)
        }
        #expect(
            try faults(waveFile: file) == [
                "wave.yaml:5:11: 'invented' is not known here; write one of 'collected', 'reconstructed' and 'synthetic'",
                "wave.yaml:7:18: '2016-02-30' is not a day; write it as \"2016-01-15\"",
                "wave.yaml:16:12: a label is a mapping of languages; write {nb: \"…\"}",
                "wave.yaml:24:16: unknown question 'rolle'; did you mean 'role'?",
                "wave.yaml:32:68: unknown option 'post'; write one of 'phone', 'mail' and 'visit'",
                "wave.yaml:34:11: 'scala' is not known here; write one of 'single', 'multiple', 'scale', 'number' "
                    + "and 'text'",
            ])
    }

    @Test("tells all of an answers file's at once, each with its place, and no answer")
    func answersFile() throws {
        let lines = try faults(
            answers: answers([
                (2, "0.5", "-0.5"), (3, "direct", "hemmelig"), (4, "high", ""), (5, "1,1,0", "1,hemmelig,0"),
                (6, "municipality,0301", "region,"), (7, "1,1,0", "not_shown,not_shown,not_shown"),
                (8, "high", "high,hemmelig"), (9, "1,1,0", "1,no_answer,0"),
            ]))
        let expected = [
            "answers.csv:2:26: the cell of 'weight' is no number above 0; write 1, or digits with a decimal point",
            "answers.csv:3:36: the cell of 'role' is no option and no state of it; write one of 'direct', 'other', ",
            "answers.csv:4:49: the cell of 'trust' is empty; write a code or a state, such as no_answer",
            "answers.csv:5:45: the cell of 'tools[mail]' is not 1, 0 or a state; write 1 where the option was ticked",
            "answers.csv:6:1: this unit has another 'unit_kind' and 'municipality' on line 2; write the same on all ",
            "answers.csv:7:43: 'tools' is shown to this respondent (role=direct,other), so not_shown cannot stand; ",
            "answers.csv:8:1: the row has 12 cells, but the header has 11; correct the commas, or quote cells with a ",
            "answers.csv:9:43: the columns of 'tools' disagree; write 1 or 0 in all of them, or the same state in all",
        ]
        #expect(lines.count == expected.count)
        for (line, start) in zip(lines, expected) { #expect(line.hasPrefix(start)) }
        #expect(!lines.joined().contains("hemmelig"))
    }

    @Test("tells a column too many and one too few")
    func columns() throws {
        #expect(
            try faults(answers: PilotWave.answers.replacing("trust", with: "thrust", maxReplacements: 1)) == [
                "answers.csv:1: the column 'trust' is missing; add it",
                "answers.csv:1:92: unknown column 'thrust'; did you mean 'trust'?",
            ])
    }

    @Test("tells a boundary date that the register does not reach")
    func boundary() throws {
        let file = PilotWave.waveFile().replacing(
            "boundary_date: \"2016-01-01\"", with: "boundary_date: \"2010-01-01\"")
        #expect(
            try faults(waveFile: file) == [
                "wave.yaml: boundary_date 2010-01-01 lies before the register, which begins on 2016-01-01; write a later day"
            ])
    }

    @Test("tells a municipality that did not exist on the boundary date")
    func municipality() throws {
        let lines = try faults(answers: answers([(2, "0301", "1507")]))
        #expect(
            lines.contains {
                $0.hasPrefix(
                    "answers.csv:2:19: no municipality had the code '1507' on the wave's boundary date; did you mean ")
            })
    }

    @Test("ties no reconstructed wave to a municipality")
    func reconstructed() throws {
        let lines = try faults(waveFile: PilotWave.waveFile(origin: "reconstructed"))
        #expect(lines.first?.hasPrefix("answers.csv:2:") == true)
        #expect(lines.first?.contains("reconstructed") == true)
    }

    @Test("tells what a file is that is none of these")
    func otherFiles() throws {
        #expect(
            try faults(waveFile: PilotWave.answers) == [
                "wave.yaml:1:1: a mapping was expected here, with the keys 'format', 'wave', 'batteries' and 'questions'"
            ])
        #expect(
            try faults(waveFile: "format: kunnskap-case/1\n") == [
                "wave.yaml:1:9: this is a file of another format; write 'format: kunnskap-wave/1', or give the right file"
            ])
        #expect(
            try faults(answers: "") == [
                "answers.csv:1: the file is empty; write a header row and a row for each respondent"
            ])
        #expect(
            try faults(answers: PilotWave.header) == [
                "answers.csv:1: there are no respondents; write a row for each below the header"
            ])
    }

    @Test("tells a file that is not there")
    func missing() throws {
        let study = try Study()
        try PilotWave.write(into: study)
        #expect(
            try study.run("wave", "load", "other.yaml", "answers.csv")
                == .failed(1, "other.yaml cannot be read: No such file or directory"))
        #expect(
            try study.run("wave", "load", "wave.yaml", "other.csv")
                == .failed(1, "other.csv cannot be read: No such file or directory"))
    }
}
