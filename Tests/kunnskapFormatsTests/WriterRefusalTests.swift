import Foundation
import TableStream
import Testing

@testable import kunnskap_formats

/// What no file of ours can hold is refused with a sentence.
@Suite struct WriterRefusalTests {
    private func sav(_ lines: String) throws -> String {
        let folder = try Folder()
        let descriptor = try Descriptor.create(folder.file("a.sav"))
        defer { close(descriptor) }
        let error = #expect(throws: TableStreamError.self) {
            try pass(("kunnskap-table/1\n" + lines).utf8, to: SavWriter(descriptor, isCompressed: false))
        }
        return error?.description ?? ""
    }

    @Test("system files")
    func sav() throws {
        let v = "V\ta\t\tnumeric\tscale\t0\t0\n"
        #expect(
            try sav("T\t\tcells\t0\nZ\t0\nQ\t1\n") == "an SPSS file takes one table of columns whose rows were counted")
        #expect(
            try sav("T\t\tcolumns\t\n\(v)Z\t0\nQ\t1\n")
                == "an SPSS file takes one table of columns whose rows were counted")
        #expect(try sav("T\t\tcolumns\t1\n\(v)R\t1\tx\nZ\t1\nQ\t1\n") == "row 1 of a is no number")
        #expect(
            try sav("T\t\tcolumns\t0\n\(v)V\tA\t\tnumeric\tscale\t0\t0\nZ\t0\nQ\t1\n")
                == "the name A is there twice, or is longer than 64 bytes")
        #expect(
            try sav("T\t\tcolumns\t0\nV\ta b\t\tnumeric\tscale\t0\t0\nZ\t0\nQ\t1\n").hasPrefix(
                "the variable a b cannot be written to an SPSS file ("))
        #expect(
            try sav("T\t\tcolumns\t1\nV\ta\t\ttext\tscale\t0\t3\nR\t1\tfor lang tekst\nZ\t1\nQ\t1\n").hasPrefix(
                "row 1 of a cannot be written to an SPSS file ("))
        #expect(
            try sav("T\t\tcolumns\t0\nV\ta\t\ttext\tscale\t0\t3\nM\tx\nZ\t0\nQ\t1\n")
                == "a is a text; a file of ours has missing values for numbers only")
        #expect(
            try sav("T\t\tcolumns\t0\n\(v)M\t1\nM\t2\nM\t3\nM\t4\nZ\t0\nQ\t1\n").contains(
                "cannot be written to an SPSS file ("))
        #expect(
            try sav("T\t\tcolumns\t0\n\(v)S\t$s\tC\t\\N\tx\ta\tb\nZ\t0\nQ\t1\n")
                == "the multiple-response set $s names b, which is no variable")
        #expect(
            try sav("T\t\tcolumns\t0\n\(v)S\ts\tC\t\\N\tx\ta\nZ\t0\nQ\t1\n")
                == "'s' is no name of a multiple-response set: it begins with $ and has no space")
    }

    @Test("a label that is too long is cut with a sign, between characters")
    func labels() throws {
        let folder = try Folder()
        let descriptor = try Descriptor.create(folder.file("a.sav"))
        defer { close(descriptor) }
        let long = String(repeating: "å", count: 300)
        try pass(
            "kunnskap-table/1\nT\t\tcolumns\t0\nV\ta\t\(long)\tnumeric\tscale\t0\t0\nL\t1\t\(long)\nZ\t0\nQ\t1\n".utf8,
            to: SavWriter(descriptor, isCompressed: true))
        let table = try #require(try tables { writer in try SavReader.read(folder.file("a.sav"), to: writer) }.first)
        #expect(table.head.variables.first?.label == String(repeating: "å", count: 126) + "…")
        #expect(table.head.variables.first?.labels.first?.label == String(repeating: "å", count: 58) + "…")
    }

    @Test("workbooks; a text that looks like a formula stays a text")
    func xlsx() throws {
        let folder = try Folder()
        let head = "kunnskap-table/1\nT\t\tcolumns\t\nV\ta\t\ttext\tscale\t0\t0\n"
        let texts = ["=1+1", "+1", "-1", "@a", "=HYPERLINK(\"http://a\")", "http://a.no", "0301", "", " x "]
        let rows = texts.enumerated().map { "R\t\($0 + 1)\t\($1)\n" }.joined()
        try pass((head + rows + "Z\t\(texts.count)\nQ\t1\n").utf8, to: WorkbookWriter(folder.file("a.xlsx")))
        let table = try #require(
            try tables { writer in try WorkbookReader.read(folder.file("a.xlsx"), sheet: nil, to: writer) }.first)
        #expect(table.rows.map { $0.first ?? nil } == ["a"] + texts.filter { !$0.isEmpty })
        let error = #expect(throws: TableStreamError.self) {
            try pass((head + "R\t1\tx\nZ\t1\nQ\t1\n").utf8, to: WorkbookWriter(folder.file("a.xlsx")))
        }
        #expect(error?.description == "the file is there already")
        let long = String(repeating: "x", count: 32_768)
        let tooLong = #expect(throws: TableStreamError.self) {
            try pass((head + "R\t1\t\(long)\nZ\t1\nQ\t1\n").utf8, to: WorkbookWriter(folder.file("b.xlsx")))
        }
        #expect(tooLong?.description == "row 2 has a text of more than 32767 characters; use CSV")
    }
}
