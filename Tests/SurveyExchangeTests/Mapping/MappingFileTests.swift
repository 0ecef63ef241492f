import SurveyModel
import Testing

@testable import SurveyExchange

@Suite struct MappingFileTests {
    static let text = """
        format: kunnskap-mapping/1
        wave: "2020"
        file_format: delimited
        encoding: windows-1252
        delimiter: ";"
        decimal: comma
        outside_universe: not_shown
        municipality: name
        municipalities: {"Våler": "3018"}
        include: ["Epost"]
        status:
          distributed: {"stato_2": ["1"]}
          complete: {"stato_4": ["1", "*"]}
        columns:
          - {column: "v1", question: "activity", values: {"1": "yes", "9": "dont_know", "": "no_answer"}}
          - {column: "v2_1", question: "work", option: "a", ticked: ["1"], unticked: ["0"]}
          - {column: "v2_2", question: "work", option: "b", ticked: ["1", "ja"], unticked: ["0", ""], values: {"9": "refused"}}
          - {column: "knr", field: municipality}
          - {column: "Epost", question: "more"}
          - {column: "rest", ignore: true}

        """

    private func parse(_ text: String) throws -> ImportMapping {
        try MappingFile.parse(
            bytes: Array(text.utf8), file: "mapping.yaml", questionnaire: try Samples.questionnaire())
    }

    @Test("reads every key, and writes what reads back the same")
    func roundTrip() throws {
        let mapping = try parse(Self.text)
        #expect(mapping.format == .delimited && mapping.encoding == .windows1252 && mapping.decimal == .comma)
        #expect(mapping.delimiter == UInt8(ascii: ";") && mapping.outsideUniverse == .notShown)
        #expect(mapping.municipality == .name && mapping.municipalities == ["våler": "3018"])
        #expect(mapping.include == ["Epost"])
        #expect(mapping.status?.levels == [.distributed: ["stato_2": ["1"]], .complete: ["stato_4": ["1", "*"]]])
        #expect(mapping.columns.count == 6)
        #expect(
            mapping.columns[0].role == .question("activity", values: ["1": "yes", "9": "dont_know", "": "no_answer"]))
        #expect(
            mapping.columns[2].role
                == .option(
                    question: "work", option: "b",
                    marks: TickMarks(ticked: ["1", "ja"], unticked: ["0", ""], states: ["9": "refused"])))
        #expect(mapping.columns[3].role == .field(.municipality) && mapping.columns[5].role == .ignored)
        let written = MappingFile.render(mapping)
        #expect(try parse(written) == mapping)
        #expect(MappingFile.render(try parse(written)) == written)
    }

    @Test("names and values of any characters are written so that they read back")
    func anyText() throws {
        var mapping = ImportMapping(wave: "2020")
        let texts = [
            "a: b", "\"quoted\" # and more", "- x", "å\\n", "new\nline\rand\ttab", "\u{85}\u{A0}\u{2028}\u{FEFF}x",
            "yes",
            "0301", "{}", "'", "~", "😀", " led", "trail ",
        ]
        mapping.columns = texts.map { ColumnMapping(column: $0, role: .question("work", values: [$0: "a"])) }
        mapping.status = StatusMapping(levels: [.partial: Dictionary(uniqueKeysWithValues: texts.map { ($0, [$0]) })])
        #expect(try parse(MappingFile.render(mapping)) == mapping)
    }

    @Test(
        "tells what is wrong, and where",
        arguments: [
            ("wave: \"2020\"", "wave: \"2016\"", "2:7: this is a mapping for the wave '2016', not for '2020'"),
            (
                "file_format: delimited", "file_format: excel",
                "3:14: 'excel' is not known here; write one of 'delimited'"
            ),
            ("encoding: windows-1252", "encoding: latin1", "4:11: 'latin1' is not known here"),
            ("delimiter: \";\"", "delimiter: \"x\"", "5:12: 'x' is not known here; write one of ';', ',' and 'tab'"),
            ("decimal: comma", "decimals: comma", "6:1: unknown key 'decimals'; did you mean 'decimal'?"),
            ("outside_universe: not_shown", "outside_universe: skip", "7:19: 'skip' is not known here"),
            ("\"3018\"", "\"318\"", "9:27: '318' is no code of a municipality"),
            ("distributed:", "sent:", "12:3: unknown key 'sent'"),
            (
                "question: \"activity\"", "question: \"aktivity\"",
                "15:30: unknown question 'aktivity'; did you mean 'activity'?"
            ),
            ("\"9\": \"dont_know\"", "\"9\": \"unsure\"", "15:68: 'unsure' is no option and no state of 'activity'"),
            ("option: \"a\"", "option: \"c\"", "16:48: 'c' is no option and no state of 'work'"),
            ("option: \"b\"", "option: \"a\"", "17:48: the column for 'work[a]' stands twice, first on line 16"),
            ("question: \"work\", option: \"a\"", "question: \"activity\", option: \"yes\"", "16:"),
            ("unticked: [\"0\", \"\"]", "unticked: [\"1\"]", "17:5: the value '1' cannot mean two things"),
            ("field: municipality", "field: commune", "18:28: 'commune' is not known here"),
            ("field: municipality", "fields: id", "18:5: one of 'question', 'field' and 'ignore' is missing"),
            ("field: municipality}", "field: id, ignore: true}", "18:5: 'field' and 'ignore' stand together"),
            (
                "field: municipality}", "field: id, values: {a: b}}",
                "18:40: 'values' cannot stand here: the column is no question"
            ),
            ("ignore: true", "ignore: false", "20:30: 'ignore: false' says nothing"),
            ("column: \"rest\"", "column: \"v1\"", "20:14: the column 'v1' stands twice, first on line 15"),
            ("format: kunnskap-mapping/1", "format: kunnskap-wave/1", "1:9: this is a file of another format"),
        ])
    func faults(old: String, new: String, expected: String) throws {
        let text = try Samples.edit(Self.text, old, new)
        let faults = Samples.faults { try parse(text) }
        #expect(faults.contains { $0.hasPrefix("mapping.yaml:" + expected) }, "\(faults)")
    }
}
