import TableStream
import Testing

@testable import SurveyExchange

/// What is made of the table stream of `kunnskap-formats`.
@Suite struct SourceTableStreamTests {
    private func pass(_ lines: [String], to file: StreamedFile) throws {
        let reader = TableStreamReader(receiver: file)
        let text = (["kunnskap-table/1"] + lines).joined(separator: "\n") + "\n"
        try Array(text.utf8).withUnsafeBytes { try reader.read($0) }
        try reader.finish()
    }

    private func sav(_ lines: [String]) throws -> SourceTable {
        let file = StreamedFile.sav("a.sav")
        try pass(lines + ["Q\t1"], to: file)
        return try SourceTable(file)
    }

    /// The faults of a workbook's sheets, each given as its rows.
    private func workbook(_ sheets: [(name: String, rows: [String])]) throws -> StreamedFile {
        let file = StreamedFile.xlsx("a.xlsx")
        let lines = sheets.flatMap { sheet in
            ["T\t\(sheet.name)\tcells\t"] + sheet.rows.enumerated().map { "R\t\($0 + 2)\t\($1)" } + [
                "Z\t\(sheet.rows.count)"
            ]
        }
        try pass(lines + ["Q\t\(sheets.count)"], to: file)
        return file
    }

    private func fault(_ sheets: [(name: String, rows: [String])], sheet: String? = nil) throws -> String {
        let file = try workbook(sheets)
        return try #require(#expect(throws: ExchangeError.self) { try SourceTable(file, sheet: sheet) }).description
    }

    @Test("an SPSS file's variables, labels, missing values and sets")
    func columns() throws {
        let table = try sav([
            "T\t\tcolumns\t", "V\tkjønn\tKjønn\tnumeric\tnominal\t0\t0", "L\t1\tMann", "L\t2\tKvinne", "M\t9",
            "V\talder\t\tnumeric\tscale\t1\t0", "N\t\\N\t-1", "N\t97\t99.5", "V\tdato\t\tdate\tscale\t0\t0",
            "N\t2020-01-01\t\\N", "S\t$begge\tD\t1\tBegge\tkjønn\talder\tukjent", "S\t$c\tC\t\\N\t\talder",
            "I\tnoe å vite", "R\t1\t1\t-5\t2016-03-01", "R\t2\t\\N\t97\t2020-01-01", "R\t5\t9\t96.5\t\\N",
            "R\t6\t1\t99.5\t2021-05-17", "Z\t4",
        ])
        #expect(table.format == .sav && table.rows == 4 && table.lines == [1, 2, 5, 6])
        #expect(table.columns.map(\.name) == ["kjønn", "alder", "dato"])
        #expect(table.columns.map(\.label) == ["Kjønn", nil, nil])
        #expect(table.columns.map(\.place) == [1, 2, 3])
        #expect((0..<4).map { table.columns[0].cells[$0] } == ["1", "", "9", "1"])
        #expect((0..<4).map { table.columns[1].cells[$0] } == ["-5", "97", "96.5", "99.5"])
        #expect(table.columns[0].valueLabels == ["1": "Mann", "2": "Kvinne"])
        #expect(table.columns.map(\.missing) == [["9"], ["-5", "97", "99.5"], ["2020-01-01", "2021-05-17"]])
        #expect(table.sets.map(\.name) == ["$begge", "$c"])
        #expect(table.sets.map(\.counted) == ["1", nil])
        #expect(table.sets.map(\.label) == ["Begge", nil])
        #expect(table.sets.map(\.columns) == [["kjønn", "alder"], ["alder"]])
        #expect(
            table.reading == [
                "SPSS file", "noe å vite", "the multiple-response set $begge names what is no variable: 1",
            ])
    }

    @Test("an SPSS file without a case is a fault")
    func noCase() throws {
        let error = #expect(throws: ExchangeError.self) {
            try sav(["T\t\tcolumns\t", "V\ta\t\ttext\tscale\t0\t1", "Z\t0"])
        }
        #expect(error?.description == "a.sav:1: the file has variables and no case; export the answers too")
    }

    @Test("a sheet's first row names its columns; rows may end early")
    func sheet() throws {
        let file = try workbook([("Ark", ["a\t\\N\tb ", "1\t\\N\tx", "2", "\\N\t\\N\ty"]), ("Tom", [])])
        let table = try SourceTable(file)
        #expect(table.format == .xlsx && table.rows == 3 && table.lines == [3, 4, 5])
        #expect(table.columns.map(\.name) == ["a", "b"])
        #expect(table.columns.map(\.place) == [1, 3])
        #expect((0..<3).map { table.columns[1].cells[$0] } == ["x", "", "y"])
        #expect(table.reading == ["workbook, sheet 'Ark'"])
    }

    @Test("sheets that are wrong are faults with row and column")
    func faults() throws {
        #expect(try fault([]) == "a.xlsx:1: the file is empty; export it again")
        #expect(try fault([("A", [])]) == "a.xlsx:1: the file is empty; export it again")
        #expect(try fault([("A", ["x"])]) == "a.xlsx:2: the sheet has a header and no row; export the answers too")
        #expect(
            try fault([("A", ["x\tx", "1\t2"])])
                == "a.xlsx:2:2: column 2 has the name of column 1; give each column a name of its own")
        #expect(
            try fault([("A", ["x\t", "1\t2"])])
                == "a.xlsx:2:2: column 2 has no name, but holds something; name it in the first row")
        #expect(
            try fault([("A", ["Tittel", "a\tb\tc", "1\t2\t3"])])
                == "a.xlsx:3:2: the row has 3 cells, row 2 names 1 columns; the first row must name them all: "
                + "remove a title above, or name each column")
        #expect(
            try fault([("A", ["x", "1"]), ("B", ["y", "1"])])
                == "a.xlsx:1: there are 2 sheets, 'A', 'B'; say in the mapping file which one: 'sheet: NAME'")
        #expect(
            try fault([("A", ["x", "1"])], sheet: "C")
                == "a.xlsx:1: there is no sheet 'C' that holds something; there is 'A'")
    }

    @Test("a text that is not UTF-8, or has a NUL, is refused by the name of its column")
    func text() throws {
        for bytes: [UInt8] in [[0xC3, 0x28], [0x61, 0]] {
            let file = StreamedFile.sav("a.sav")
            let reader = TableStreamReader(receiver: file)
            let stream = Array("kunnskap-table/1\nT\t\tcolumns\t\nV\tnavn\t\ttext\tscale\t0\t9\nR\t1\t".utf8) + bytes
            let error = #expect(throws: TableStreamError.self) {
                try (stream + Array("\nZ\t1\nQ\t1\n".utf8)).withUnsafeBytes { try reader.read($0) }
            }
            #expect(
                error?.description
                    == "navn has a text that is not UTF-8, or that has a NUL in it; export the file again")
        }
    }

    @Test("more columns than a survey has are refused before they are kept")
    func wide() throws {
        let error = #expect(throws: TableStreamError.self) {
            try workbook([("A", [Array(repeating: "x", count: 20_001).joined(separator: "\t")])])
        }
        #expect(error?.description == "there are more than 20000 columns; is this the right file?")
    }

    @Test("SurveyXact's workbook is read by its three sheets")
    func surveyXact() throws {
        let structure = [
            "questionName\tvariableName\tquestionType\tsubType\tquestionText\tchoiceValue\tchoiceText",
            "q1\tq1\tClosed\tSingle\tEr du enig?\t1\tJa", "q1\tq1\tClosed\tSingle\tEr du enig?\t2\tNei",
            "q2\tq2_1\tClosed\tMultiple\tHvilke?\t13\tForskning", "q2\tq2_2\tClosed\tMultiple\tHvilke?\t16\tMedia",
        ]
        let labels = [
            "q1\t1\tJa", "q1\t2\tNei", "q2_1\t0\tIkke valgt", "q2_1\t1\tValgt", "q2_2\t0\tIkke valgt", "q2_2\t1\tValgt",
        ]
        let data = ["q1\tq2_1\tq2_2\tstato_1\tstato_2\tstato_3\tstato_4\tstato_5", "1\t1\t0\t0\t0\t0\t1\t0"]
        let file = try workbook([("Dataset", data), ("Structure", structure), ("Labels", labels)])
        let table = try SourceTable(file)
        #expect(table.format == .surveyxact && table.rows == 1)
        #expect(table.columns[0].valueLabels == ["1": "Ja", "2": "Nei"])
        #expect(table.sets.map(\.columns) == [["q2_1", "q2_2"]])
        #expect(
            try fault([("Dataset", data), ("Dataset(1)", data), ("Structure", structure), ("Labels", labels)])
                == "a.xlsx:1: SurveyXact has split the answers over 2 sheets; export them as CSV instead: dataset.csv, "
                + "structure.csv and labels.csv")
    }
}
