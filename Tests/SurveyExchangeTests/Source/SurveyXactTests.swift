import Testing

@testable import SurveyExchange

@Suite struct SurveyXactTests {
    private static let structure = [
        ["questionName", "variableName", "questionType", "subType", "questionText", "choiceValue", "choiceText"],
        ["rolle", "rolle", "Closed", "Single", "Hva er din rolle?  ", "", ""],
        ["alv_problem", "alv_problem", "Closed", "Single", "Hvor stort? ", "", ""],
        ["basis_7", "basis_7_5", "Closed", "Multiple", "Hvilke; flere valg ", "13", "Kart "],
        ["basis_7", "basis_7_6", "Closed", "Multiple", "Hvilke; flere valg ", "16", "Rapporter"],
        ["basis_7", "basis_7_7", "Closed", "Multiple", "Hvilke; flere valg ", "14", "Møter, \"store\" og små"],
        ["merknad", "merknad", "Open", "String", "Noe mer?", "", ""],
    ]
    private static let labels = [
        ["rolle", "1", "Arkitekt "], ["rolle", "2", "Planlegger; leder"], ["alv_problem", "1", "Lite, men noe"],
        ["basis_7_5", "0", "Ikke valgt"], ["basis_7_5", "1", "Valgt"], ["stato_4", "1", "Fullført"],
    ]
    private static let dataset = [
        ["respid", "rolle", "alv_prob", "basi_13", "basi_14", "basi_15", "merknad"] + (1...5).map { "stato_\($0)" },
        ["9", "1", "1", "1", "0", "1", "en; to, tre æ", "0", "0", "0", "1", "0"],
        ["10", "", "", "0", "0", "0", "", "0", "1", "0", "0", "0"],
    ]

    /// A file as SurveyXact writes it: a text is quoted only where it holds the separator.
    private static func text(_ records: [[String]], _ delimiter: String) -> String {
        records.map { record in
            record.map { cell in
                cell.contains(delimiter) ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
            }.joined(separator: delimiter) + "\r\n"
        }.joined()
    }

    private static func files(
        _ delimiter: String, structure: [[String]] = structure, labels: [[String]] = labels,
        dataset: [[String]] = dataset
    ) -> [(name: String, bytes: [UInt8])] {
        [("dataset.csv", dataset), ("structure.csv", structure), ("labels.csv", labels)].map { name, records in
            let text = text(records, delimiter)
            return (name, delimiter == "\t" ? SourceFiles.utf16(text) : SourceFiles.windows1252(text))
        }
    }

    @Test("the three files in each variant and in any order give labels, meanings and multiple questions")
    func variants() throws {
        for delimiter in ["\t", ";", ","] {
            let files = Self.files(delimiter)
            for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
                let table = try SourceReader.read(files: order.map { files[$0] })
                #expect(table.format == .surveyxact)
                #expect(table.file == "dataset.csv")
                #expect(table.records == Self.dataset)
                let columns = table.columns
                #expect(columns[1].label == "Hva er din rolle?")
                #expect(columns[1].valueLabels == ["1": "Arkitekt", "2": "Planlegger; leder"])
                #expect(columns[2].valueLabels == ["1": "Lite, men noe"])
                #expect(columns[3].valueLabels == ["0": "Ikke valgt", "1": "Valgt"])
                #expect(columns[5].label == "Møter, \"store\" og små")
                #expect(columns[10].valueLabels == ["1": "Fullført"])
                #expect(
                    table.sets == [
                        MultipleSet(
                            name: "basis_7", label: "Hvilke; flere valg", counted: "1",
                            columns: ["basi_13", "basi_14", "basi_15"], codes: ["13", "16", "14"])
                    ])
                #expect(table.reading.contains("SurveyXact: the structure tells of 6 of 12 columns"))
                #expect(table.reading.contains("4 shortened names completed from the structure"))
            }
        }
    }

    @Test("an extra empty column of the structure is passed over; the tables of a workbook's sheets serve as well")
    func sheets() throws {
        let structure = Self.structure.map { $0 + [""] }
        #expect(try SourceReader.read(files: Self.files(";", structure: structure)).sets.count == 1)
        let dataset = try SourceFiles.read(Self.text(Self.dataset, "\t"))
        let table = try SurveyXact.table(
            dataset: dataset, structure: SourceRecords(rows: structure, file: "Structure"),
            labels: SourceRecords(rows: Self.labels, file: "Labels"))
        #expect(table.columns[1].label == "Hva er din rolle?")
        #expect(table.format == .surveyxact)
    }

    @Test("the dataset alone is known by its status columns")
    func alone() throws {
        let table = try SourceFiles.read(Self.text(Self.dataset, ";"))
        #expect(table.format == .surveyxact)
        #expect(table.reading.last == "SurveyXact's dataset without its structure and labels")
    }

    @Test("a shortened name that may be several variables is a fault, never a guess")
    func ambiguous() {
        let dataset = Self.dataset.map { Array($0[..<5] + $0[6...]) }
        #expect(
            SourceFiles.faults(Self.files(";", dataset: dataset))
                == ["basi_13", "basi_14"].enumerated().map { place, name in
                    "dataset.csv:1: the shortened name '\(name)' (column \(place + 4)) may be that of 'basis_7_5', "
                        + "'basis_7_6', 'basis_7_7' of the structure; export all three files anew from the same survey, "
                        + "or the workbook"
                }.joined(separator: "\n"))
    }

    @Test(
        "names are completed where order or a part of the name leaves one choice",
        arguments: [
            (["aaaaaaaa", "bbbbbbbb"], ["bbbbbbbb_2", "aaaaaaaa_1", "cccccccc_3"], [1, 0]),
            (["aaaaaa_1", "aaaaaa_2"], ["aaaaaaaa_1", "aaaaaaaa_2"], [0, 1]),
            (["aaaaaaaa", "aaaaaa_1"], ["aaaaaaaa_2", "aaaaaaaa_1"], [0, 1]),
            (["kort_6", "x"], ["kort_6", "kort_6_6_6"], [0, nil]),
            (["aaaaaaaa", "aaaaaa_1"], ["aaaaaaaa_2"], nil),
            (["aaaaaa_1"], ["aaaaaaaa_1", "aaaaaaaa_2"], nil),
        ] as [([String], [String], [Int?]?)])
    func names(_ header: [String], _ variables: [String], _ expected: [Int?]?) {
        let cells = CellColumn(bytes: [], ends: [0], indices: .narrow([]))
        let columns = header.enumerated().map { SourceColumn(name: $1, place: $0 + 1, cells: cells) }
        let log = FaultLog(file: "f")
        let names = SurveyXactNames(
            columns,
            variables.map {
                SurveyXactVariable(question: "q", name: $0, isMultiple: false, text: "", choice: "", choiceText: "")
            }, log: log)
        #expect((log.count == 0) == (expected != nil))
        if let expected { #expect(columns.map(names.variable) == expected) }
    }

    @Test("what is missing or wrong in the three files is said at its place")
    func faults() {
        let advice = "give one file, or the three of a SurveyXact export: dataset, structure and labels"
        let files = Self.files(";")
        #expect(SourceFiles.faults(Array(files[..<2])) == "structure.csv:1: there are 2 files; \(advice)")
        #expect(SourceFiles.faults([]) == ":1: there are 0 files; \(advice)")
        #expect(
            SourceFiles.faults([files[0], files[0], files[2]])
                == "dataset.csv:1: none of the three files begins with 'questionName', as SurveyXact's structure; "
                + advice)
        #expect(
            SourceFiles.faults([files[0], files[1], files[0]])
                == "dataset.csv:1: of this and 'dataset.csv' one must be SurveyXact's labels; \(advice)")
        var structure = Self.structure
        structure[0][5] = "choice"
        structure[3][5] = ""
        #expect(
            SourceFiles.faults(Self.files(";", structure: structure))
                == "structure.csv:1: SurveyXact's structure has the columns questionName, variableName, questionType, "
                + "subType, questionText, choiceValue, choiceText; missing here: choiceValue; export it again")
        structure[0][5] = "choiceValue"
        structure.append(["x", "basis_7_6", "Closed", "Multiple", "", "1", ""])
        let labels = Self.labels + [["rolle", "1", "Ingeniør"], ["rolle"]]
        #expect(
            SourceFiles.faults(Self.files(";", structure: structure, labels: labels))
                == "labels.csv:7: 'rolle' has two labels for 1; export the file again\n"
                + "labels.csv:8: a line of labels is a variable, a value and a label, but this has 1 cells; quote a "
                + "label that holds the separator\n"
                + "structure.csv:4: 'basis_7_5' is an option of a multiple question, but its choiceValue is missing; "
                + "export it again\n"
                + "structure.csv:8: 'basis_7_6' has a line of its own before; export it again")
    }
}
