import Testing

@testable import SurveyExchange

@Suite struct LimeSurveyTests {
    /// As LimeSurvey writes its CSV: a byte order mark, every cell quoted, CRLF, LF within cells, a blank line at the
    /// end.
    private func csv(_ records: [[String]], _ delimiter: String) -> [UInt8] {
        let lines = records.map { record in
            record.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: delimiter)
        }
        return [0xEF, 0xBB, 0xBF] + Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    private let meta = ["id", "submitdate", "lastpage", "startlanguage", "seed"]

    @Test("CSV with codes: multiple questions are found by their Y, in both ways of writing codes")
    func codes() throws {
        let forms = [
            ["Q1[SQ001]", "Q1[SQ002]", "Q1[SQ003]", "Q1[other]", "Q1[SQ001comment]", "Q2", "Q2[other]", "Q3[A][1]"],
            ["Q1_SQ001", "Q1_SQ002", "Q1_SQ003", "Q1_other", "Q1_SQ001comment", "Q2", "Q2_other", "Q3_A_0"],
        ]
        for names in forms {
            for delimiter in [",", ";", "\t"] {
                let rows = [
                    [
                        "1", "1980-01-01 00:00:00", "3", "nb", "7", "Y", "", "", "noe \"annet\"", "å\nja", "-oth-", "x",
                        "2",
                    ],
                    ["2", "", "1", "nn", "8", "", "N", "", "", "", "A1", "", "1"],
                ]
                let table = try SourceFiles.read(csv([meta + names] + rows, delimiter))
                #expect(table.format == .limesurvey)
                #expect(table.records == [meta + names] + rows)
                #expect(table.lines == [2, 4])
                #expect(
                    table.sets == [
                        MultipleSet(
                            name: "Q1", label: nil, counted: "Y", columns: Array(names[..<3]),
                            codes: ["SQ001", "SQ002", "SQ003"])
                    ])
            }
        }
    }

    @Test("columns of another kind, and of a question that nobody ticked, are no multiple question")
    func otherGroups() throws {
        let table = try SourceFiles.read(
            csv([meta + ["A[1]", "A[2]", "B[1]", "B[2]", "C"], ["1", "", "", "", "", "Y", "U", "", "", "Y"]], ","))
        #expect(table.sets.isEmpty)
    }

    @Test(
        "VV: the second header row gives the codes, escapes are decoded, what was not shown is kept apart from blanks")
    func verified() throws {
        let lines = [
            "Response ID\tDate submitted\tLast page\tStart language\tHva?\tHva?\tFritekst",
            "id\tsubmitdate\tlastpage\tstartlanguage\tQ1_SQ001\tQ1_SQ002\tQ2",
            "1\t1980-01-01 00:00:00\t3\tnb\tY\t\ten{tab}to{newline}tre{quote}fire{quote}{cr}{lbrace}tab}{lbrace}lbrace}",
            "2\t{question_not_shown}\t1\tnb\t{question_not_shown}\t{question_not_shown}\t",
            "3\t\t1\tnb\t\tY\t\"quoted\ttab {ukjent}\"",
        ]
        for end in ["\n", "\r\n"] {
            let table = try SourceFiles.read(lines.joined(separator: end) + end)
            #expect(table.format == .limesurveyVV)
            #expect(
                table.records == [
                    ["id", "submitdate", "lastpage", "startlanguage", "Q1_SQ001", "Q1_SQ002", "Q2"],
                    ["1", "1980-01-01 00:00:00", "3", "nb", "Y", "", "en\tto\ntre\"fire\"\r{tab}{lbrace}"],
                    ["2", "", "1", "nb", LimeSurvey.notShown, LimeSurvey.notShown, ""],
                    ["3", "", "1", "nb", "", "Y", "quoted\ttab {ukjent}"],
                ])
            #expect(table.columns.map(\.label).last == "Fritekst")
            #expect(table.lines == [3, 4, 5])
            #expect(table.sets.map(\.columns) == [["Q1_SQ001", "Q1_SQ002"]])
            #expect(table.reading.contains("two header rows: texts, then codes"))
        }
    }

    @Test("header rows of different length are a fault")
    func headerRows() {
        #expect(
            SourceFiles.faults("a\tb\nid\tsubmitdate\tlastpage\n1\t\t2\n")
                == "f.csv:2: the two header rows have 2 and 3 cells; export it again")
    }

    @Test("two texts that decode to one become one")
    func merged() throws {
        let table = try SourceFiles.read(
            "t\tt\tt\nsubmitdate\tlastpage\tQ\n\t1\ta{tab}b\n\t1\t\"a\tb\"\n\t1\t\n\t1\tc{lbrace}\n")
        let cells = table.columns[2].cells
        #expect(cells.texts == ["", "a\tb", "c{"])
        #expect((0..<4).map(cells.index) == [1, 1, 0, 2])
    }
}
