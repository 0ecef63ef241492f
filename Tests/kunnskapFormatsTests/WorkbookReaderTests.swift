import Foundation
import TableStream
import Testing

@testable import kunnskap_formats

@Suite struct WorkbookReaderTests {
    private func rows(_ path: String, sheet: String? = nil) throws -> [Collector.Table] {
        try tables { writer in try WorkbookReader.read(path, sheet: sheet, to: writer) }
    }

    /// The sentence that a workbook is refused with.
    private func refusal(_ path: String) throws -> String {
        try #require(#expect(throws: FormatsError.self) { try rows(path) }).description
    }

    @Test("reads every kind of cell, and places without a name")
    func cells() throws {
        let folder = try Folder()
        let path = try folder.workbook(
            sheet: """
                <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" s="1"/></row>
                <row><c><v>7</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1</f><v>æ</v></c></row>
                <row r="9"><c r="B9" s="2"><v>42430</v></c><c r="C9" s="3"><v>1.5</v></c><c r="D9"><v>4.0999999999999996</v></c>
                <c r="E9" t="inlineStr"><is><t>a_x000D_b_x005F_x</t></is></c><c r="F9" t="d"><v>2016-03-01</v></c></row>
                <row r="10"><c r="A10" s="1"/></row>
                """)
        let table = try #require(try rows(path).first)
        #expect(table.places == [2, 3, 9])
        #expect(
            table.rows == [
                ["en", nil, "to tre"], ["7", "TRUE", "#N/A", "æ"],
                [nil, "2016-03-01", "36:00:00", "4.1", "a\rb_x", "2016-03-01"],
            ])
    }

    @Test("a sheet by its name; hidden ones only so")
    func sheets() throws {
        let folder = try Folder()
        let path = try folder.workbook(
            sheet: "<row><c><v>1</v></c></row>",
            parts: [
                "xl/workbook.xml":
                    "<workbook xmlns:r='urn:r'><workbookPr date1904='1'/><sheets><sheet name='A' r:id='s1'/><sheet name='B' state='hidden' r:id='s1'/></sheets></workbook>"
            ])
        #expect(try rows(path).map(\.head.name) == ["A"])
        #expect(try rows(path, sheet: "B").map(\.head.name) == ["B"])
        let error = #expect(throws: FormatsError.self) { try rows(path, sheet: "C") }
        #expect(error?.description == "the workbook has no sheet 'C'; it has 'A', 'B'")
    }

    @Test(
        "a sheet that is wrong is refused with a sentence that says where",
        arguments: [
            (
                "<row><c><f>1+1</f></c></row>",
                "sheet 'Ark', cell A1: a formula without its value; open the workbook in a spreadsheet program, save it and try again"
            ),
            (
                "<row><c><f>1+1</f><v></v></c></row>",
                "sheet 'Ark', cell A1: a formula without its value; open the workbook in a spreadsheet program, save it and try again"
            ),
            (
                "<row><c t='s'><v>2</v></c></row>",
                "sheet 'Ark' has a text that is not there near A1; the workbook is damaged; export it again"
            ),
            (
                "<row><c t='s'><v>x</v></c></row>",
                "sheet 'Ark' has a text without a number near A1; the workbook is damaged; export it again"
            ),
            (
                "<row><c><v>x</v></c></row>",
                "sheet 'Ark' has a number that is none near A1; the workbook is damaged; export it again"
            ),
            (
                "<row><c><v>inf</v></c></row>",
                "sheet 'Ark' has a number that is none near A1; the workbook is damaged; export it again"
            ),
            (
                "<row><c t='z'><v>1</v></c></row>",
                "sheet 'Ark' has a cell of an unknown kind near A1; the workbook is damaged; export it again"
            ),
            (
                "<row><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>",
                "sheet 'Ark' has a cell out of order near B1; the workbook is damaged; export it again"
            ),
            (
                "<row r='3'></row><row r='3'></row>",
                "sheet 'Ark' has a row out of order near 3; the workbook is damaged; export it again"
            ),
            (
                "<row r='9999999'></row>",
                "sheet 'Ark' has a row out of order near 0; the workbook is damaged; export it again"
            ),
            (
                "<row><c r='1A'><v>1</v></c></row>",
                "sheet 'Ark' has a cell without a place near 1; the workbook is damaged; export it again"
            ),
            (
                "<row></sheetData>",
                "the workbook is damaged: its part xl/worksheets/sheet1.xml is no XML from line 1 on (mismatched tag); export it again"
            ),
        ])
    func wrong(sheet: String, sentence: String) throws {
        let folder = try Folder()
        #expect(try refusal(folder.workbook(sheet: sheet)) == sentence)
    }

    @Test("merged cells are refused, for nobody knows what stands in them")
    func merged() throws {
        let folder = try Folder()
        let path = try folder.workbook(parts: [
            "xl/worksheets/sheet1.xml":
                "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData><mergeCells><mergeCell ref='A1:C1'/></mergeCells></worksheet>"
        ])
        #expect(
            try refusal(path)
                == "sheet 'Ark' has merged cells (A1:C1), so that it is not known what stands in them; unmerge them")
    }

    @Test("a document type, and so an entity that grows, is refused")
    func entities() throws {
        let folder = try Folder()
        let path = try folder.workbook(parts: [
            "xl/sharedStrings.xml":
                "<!DOCTYPE sst [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><sst><si><t>&b;</t></si></sst>"
        ])
        #expect(
            try refusal(path) == "the workbook holds a document type, which no spreadsheet writes; it is not read")
    }

    @Test("a part that would grow two hundredfold is refused before it is unpacked")
    func bomb() throws {
        let folder = try Folder()
        let path = try folder.workbook(sheet: String(repeating: " ", count: 20 << 20))
        #expect(try refusal(path).hasPrefix("the workbook's part xl/worksheets/sheet1.xml would have 20971"))
    }

    @Test("parts that are missing are named")
    func missing() throws {
        let folder = try Folder()
        #expect(
            try refusal(folder.workbook("a.xlsx", parts: ["xl/worksheets/sheet1.xml": nil]))
                == "the workbook has no part xl/worksheets/sheet1.xml; it is damaged, or not an .xlsx workbook")
        #expect(
            try refusal(folder.workbook("b.xlsx", parts: ["_rels/.rels": nil]))
                == "the file is a zip file, but no .xlsx workbook; save it as .xlsx")
        #expect(
            try rows(folder.workbook("c.xlsx", parts: ["xl/styles.xml": nil, "xl/sharedStrings.xml": nil])).count == 1)
    }

    @Test("what is no workbook whatever its name is told so")
    func others() throws {
        let folder = try Folder()
        let old = try folder.write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], to: "old.xlsx")
        #expect(
            try refusal(old)
                == "the file is an old workbook (.xls) or an encrypted one, whatever its name; save it as .xlsx without a password"
        )
        #expect(
            try refusal(folder.write(Array("a;b\n1;2\n".utf8), to: "text.xlsx"))
                == "the file is no .xlsx workbook, whatever its name; save it as .xlsx")
        #expect(
            try refusal(folder.write([], to: "empty.xlsx"))
                == "the file is no .xlsx workbook, whatever its name; save it as .xlsx")
        #expect(try refusal(folder.file("none.xlsx")) == "the file cannot be opened: No such file or directory")
    }

    @Test("a workbook that was cut off anywhere is damaged")
    func cut() throws {
        let folder = try Folder()
        let bytes = try Folder.bytes(Folder.made("xlsxwriter.xlsx"))
        for count in stride(from: 4, to: bytes.count - 1, by: 97) {
            #expect(throws: FormatsError.self) { try rows(folder.write(bytes[..<count], to: "cut.xlsx")) }
        }
    }
}
