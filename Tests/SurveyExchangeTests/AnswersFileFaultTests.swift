import SurveyExchange
import SurveyModel
import Testing

@Suite struct AnswersFileFaultTests {
    private static let row = "u1,municipality,0301,III,1,,yes,large,1,0,2.5,x\n"
    private static let base = AnswersFileTests.header + row
    private static let states =
        "'dont_know', 'not_applicable', 'refused', 'no_answer', 'not_shown', 'not_asked', 'breakoff' and "
        + "'nonresponse'"

    private func faults(_ text: String) -> [String] {
        Samples.faults {
            try AnswersFile.parse(bytes: Array(text.utf8), file: "a.csv", questionnaire: Samples.questionnaire())
        }
    }

    static let spoiled: [Spoiled] = [
        Spoiled(
            "u1,m", ",m", "a.csv:2:1: the cell of 'unit' is empty; write a key for whom the respondent answers for"),
        Spoiled(
            "u1,municipality", "u1,town",
            "a.csv:2:4: the cell of 'unit_kind' is no kind of unit; write one of 'municipality', 'region' or 'anonymous'"
        ),
        Spoiled("0301", "", "a.csv:2:17: the cell of 'municipality' is no code; write its four digits, as 0301"),
        Spoiled("0301", "301", "a.csv:2:17: the cell of 'municipality' is no code; write its four digits, as 0301"),
        Spoiled(
            "u1,municipality", "u1,region",
            "a.csv:2:11: only a unit of kind 'municipality' has a municipality; empty the cell"),
        Spoiled(
            "III,1,", "III,0,",
            "a.csv:2:26: the cell of 'weight' is no number above 0; write 1, or digits with a decimal point"),
        Spoiled(
            "III,1,", "III,,",
            "a.csv:2:26: the cell of 'weight' is no number above 0; write 1, or digits with a decimal point"),
        Spoiled(
            "III,1,", "III,1e3,",
            "a.csv:2:26: the cell of 'weight' is no number above 0; write 1, or digits with a decimal point"),
        Spoiled(
            "III,1,", "III,1000000000000,",
            "a.csv:2:26: the cell of 'weight' is 1000000000000 or more; write a smaller number"),
        Spoiled("yes", "", "a.csv:2:29: the cell of 'activity' is empty; write a code or a state, such as no_answer"),
        Spoiled(
            "yes", "maybe",
            "a.csv:2:29: the cell of 'activity' is no option and no state of it; write one of 'yes', 'no', " + states),
        Spoiled(
            "yes", "valid",
            "a.csv:2:29: the cell of 'activity' is no option and no state of it; write one of 'yes', 'no', " + states),
        Spoiled(
            "large", "used",
            "a.csv:2:33: the cell of 'source.ds' is no option and no state of it; write one of 'large', 'some', 'never', "
                + states),
        Spoiled(
            "yes", "no",
            "a.csv:2:32: 'source.ds' is not for this respondent (activity=yes); write not_shown, or correct the answers that this depends on"
        ),
        Spoiled(
            "yes,large", "yes,not_shown",
            "a.csv:2:33: 'source.ds' is shown to this respondent (activity=yes), so not_shown cannot stand; write the answer or another state"
        ),
        Spoiled(
            "2.5", "not_shown",
            "a.csv:2:43: 'years' is shown to everybody, so not_shown cannot stand; write the answer or another state"),
        Spoiled(
            "1,0,2.5", "2,0,2.5",
            "a.csv:2:39: the cell of 'work[a]' is not 1, 0 or a state; write 1 where the option was ticked, else 0, or one of \(states) in all columns of 'work'"
        ),
        Spoiled(
            "1,0,2.5", "1,no_answer,2.5",
            "a.csv:2:39: the columns of 'work' disagree; write 1 or 0 in all of them, or the same state in all"),
        Spoiled(
            "1,0,2.5", "refused,no_answer,2.5",
            "a.csv:2:39: the columns of 'work' disagree; write 1 or 0 in all of them, or the same state in all"),
        Spoiled(
            "2.5", "2,5",
            "a.csv:2:1: the row has 13 cells, but the header has 12; correct the commas, or quote cells with a comma"),
        Spoiled(
            "2.5", "\"2,5\"",
            "a.csv:2:43: the cell of 'years' is no number and no state; write digits with a decimal point, or one of "
                + states),
        Spoiled(
            "2.5,x", "2.5,", "a.csv:2:47: the cell of 'more' is empty; write the answer or a state, such as no_answer"),
        Spoiled(
            "2.5,x", "nonresponse,x",
            "a.csv:2:43: nonresponse stands for 'years' but not for all questions; write it for all, or for none"),
        Spoiled(",x\n", ",x\n\n", "a.csv:3:1: the line is empty; remove it"),
        Spoiled(
            ",x\n", ",x\"y\n",
            "a.csv:2:48: a quote stands inside a cell that has none around it; quote the whole cell and double this one"
        ),
        Spoiled(
            ",x\n", ",\"x\"y\n",
            "a.csv:2:50: text follows the closing quote; double quotes inside the cell, or write a comma"),
        Spoiled(
            ",x\n", ",\"x\n",
            "a.csv:2:47: the quote that opens this cell is never closed; close it, and double quotes inside"),
        Spoiled(
            ",x\n", ",x\ry\n",
            "a.csv:2:48: a carriage return stands alone; end lines with LF or CRLF, or quote the cell"),
        Spoiled(",x\n", ",æ\0\n", "a.csv:2:48: there is a NUL character here; save the file as CSV in UTF-8"),
        Spoiled(
            "activity,", "activty,", "a.csv:1: the column 'activity' is missing; add it",
            "a.csv:1:49: unknown column 'activty'; did you mean 'activity'?"),
        Spoiled(
            "work[b]", "work[a]", "a.csv:1: the column 'work[b]' is missing; add it",
            "a.csv:1:76: the column 'work[a]' stands twice; remove one"),
        Spoiled(
            "work[b]", "work", "a.csv:1: the column 'work[b]' is missing; add it",
            "a.csv:1:76: unknown column 'work'; did you mean 'work[a]', 'work[b]' or 'more'?"),
        Spoiled(
            "unit,", "units,", "a.csv:1: the column 'unit' is missing; add it",
            "a.csv:1:1: unknown column 'units'; did you mean 'unit'?"),
        Spoiled(
            "activity,", "my secret name,", "a.csv:1: the column 'activity' is missing; add it",
            "a.csv:1:49: column 7 is unknown; write one of 'unit', 'unit_kind', 'municipality', 'zone', 'weight', "
                + "'stratum', 'cluster', 'source_id', 'origin', 'activity', 'source.ds', 'work[a]', 'work[b]', 'years' and 'more', or remove it"
        ),
        Spoiled(row, "", "a.csv:1: there are no respondents; write a row for each below the header"),
    ]

    @Test("each fault is told with its place and what to do", arguments: spoiled)
    func faults(_ spoiled: Spoiled) throws {
        let text = try Samples.edit(Self.base, spoiled.old, spoiled.new)
        #expect(faults(text) == spoiled.faults)
    }

    @Test("an empty file is a fault")
    func empty() {
        #expect(faults("") == ["a.csv:1: the file is empty; write a header row and a row for each respondent"])
    }

    @Test("a file without a header is one fault, which tells no answer")
    func noHeader() {
        let header =
            "a.csv:1: the first line is no header; write one with 'unit', 'unit_kind', 'municipality', 'zone', 'weight' and "
            + "'stratum', and the keys of the questions"
        #expect(faults(Self.row) == [header])
        #expect(faults("my secret name\n" + Self.base) == [header])
    }

    @Test("another separator is told as such", arguments: [";", "\t"])
    func separator(character: String) {
        #expect(
            faults(Self.base.replacing(",", with: character)) == [
                "a.csv:1: the columns are not separated by commas; save the file as CSV with commas"
            ])
    }

    @Test("a space beside a code is told, and the cell is not")
    func space() throws {
        #expect(
            try faults(Samples.edit(Self.base, ",yes,", ", yes,")) == [
                "a.csv:2:29: the cell of 'activity' holds a space; codes have none: remove it"
            ])
    }

    @Test("a number that cannot be stored is a fault, and one with fewer digits is none")
    func greatNumbers() throws {
        let digits = "1" + String(repeating: "0", count: 299)
        let text = try Samples.edit(Self.base, "2.5", digits)
        #expect(faults(text).isEmpty)
        #expect(
            try faults(Samples.edit(Self.base, "2.5", "-" + digits + "0")) == [
                "a.csv:2:43: the cell of 'years' has 300 digits or more; write a number of fewer, or a state"
            ])
    }

    @Test("bytes that are not UTF-8 are a fault where the first of them stands")
    func encoding() throws {
        let bytes = Array(Self.base.utf8) + [0x75, 0xE6, 0x2C]
        let lines = Samples.faults {
            try AnswersFile.parse(bytes: bytes, file: "a.csv", questionnaire: Samples.questionnaire())
        }
        #expect(lines == ["a.csv:3:2: this is not UTF-8; save the file as CSV in UTF-8"])
    }

    @Test("a code that no municipality has is a fault where the municipalities are told")
    func municipalities() throws {
        let date = try #require(CalendarDate("2016-01-01"))
        let known = ["0301", "0402", "1201"].map {
            Municipality(code: $0, name: "X", county: "03", validFrom: date, validTo: nil)
        }
        func lines(_ text: String) -> [String] {
            Samples.faults {
                try AnswersFile.parse(
                    bytes: Array(text.utf8), file: "a.csv", questionnaire: Samples.questionnaire(),
                    municipalities: known)
            }
        }
        #expect(lines(Self.base).isEmpty)
        #expect(
            try lines(Samples.edit(Self.base, "0301", "0302")) == [
                "a.csv:2:17: no municipality had the code '0302' on the wave's boundary date; "
                    + "did you mean '0301' or '0402'?"
            ])
    }

    @Test("rows that disagree about a unit are a fault")
    func units() throws {
        let text =
            Self.base + "u1,municipality,0301,II,1,,yes,large,1,0,2.5,x\n" + "u1,region,,III,1,,yes,large,1,0,2.5,x\n"
        #expect(
            faults(text) == [
                "a.csv:3:1: this unit has another 'zone' on line 2; write the same on all its rows",
                "a.csv:4:1: this unit has another 'unit_kind' and 'municipality' on line 2; write the same on all its rows",
            ])
    }

    @Test("all faults are told at once, on the lines where they stand, also after a cell of several lines")
    func several() throws {
        let text =
            AnswersFileTests.header + "u1,region,,,x,,perhaps,large,1,0,2.5,\"to\nlinjer\"\n"
            + "u2,region,,,1,,no,large,3,0,æ,x\n"
        #expect(
            faults(text).map { String($0.prefix { $0 != " " }) } == [
                "a.csv:2:13:", "a.csv:2:16:", "a.csv:4:19:", "a.csv:4:25:", "a.csv:4:29:",
            ])
    }

    @Test("routing that looks at a faulty answer is not judged")
    func unknownRouting() throws {
        let lines = try faults(Samples.edit(Self.base, "yes,large", "oui,not_shown"))
        #expect(lines.count == 1)
    }

    @Test("no message holds what a respondent wrote")
    func discreet() throws {
        let text =
            AnswersFileTests.header
            + "SECRET,SECRET,SECRET,SECRET,SECRET,SECRET,SECRET,SECRET,SECRET,SECRET,SECRET,SECRET\n"
            + "SECRET,region,,SECRET,1,SECRET,SECRET,SECRET,SECRET,SECRET,SECRET,\"SECRET\"SECRET\n"
        let lines = faults(text)
        #expect(lines.count > 10)
        #expect(!lines.contains { $0.contains("SECRET") })
    }

    @Test("random damage is answered with faults or answers, and never a trap")
    func mutations() throws {
        let questionnaire = try Samples.questionnaire()
        let original = Array(AnswersFileTests.answers.utf8)
        let marks = Array("\",\n\r0a\u{FEFF}".utf8) + [0, 0xFF]
        var state: UInt64 = 2016
        for _ in 0..<2000 {
            var bytes = original
            for _ in 0..<3 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let place = Int(state >> 33) % bytes.count
                if state & 0x1_0000 == 0 {
                    bytes[place] = marks[Int(state >> 20 & 0xFF) % marks.count]
                } else {
                    bytes.remove(at: place)
                }
            }
            let faults = Samples.faults {
                try AnswersFile.parse(bytes: bytes, file: "a", questionnaire: questionnaire)
            }
            #expect(faults.allSatisfy { $0.hasPrefix("a:") })
        }
    }
}
