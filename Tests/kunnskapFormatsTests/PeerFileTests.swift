import Foundation
import TableStream
import Testing

@testable import kunnskap_formats

/// Files that other programs made of one table, which peers.py wrote down beside them.
@Suite struct PeerFileTests {
    private func source(_ name: String) throws -> Collector.Table {
        try #require(try Collector.tables(of: Folder.bytes(Folder.made(name))).first)
    }

    /// Compares cell by cell; numbers as numbers, for programs write them with other digits.
    private func expectSame(_ rows: [[String?]], as source: Collector.Table, _ file: String) throws {
        #expect(rows.count == source.rows.count && rows.count == 40)
        for (place, (row, expected)) in zip(rows, source.rows).enumerated() {
            try #require(row.count == expected.count)
            for (column, (cell, other)) in zip(row, expected).enumerated() {
                let isNumber = source.head.variables[column].kind == .numeric
                let isSame = isNumber ? cell.map { Double($0) } == other.map { Double($0) } : cell == other
                #expect(isSame, "\(file): \(source.head.variables[column].name) of row \(place + 1)")
            }
        }
    }

    @Test(
        "system files are read cell by cell, with labels, missing values and multiple-response sets",
        arguments: ["pyreadstat.sav", "pyreadstat.zsav", "haven.sav", "haven.zsav", "pspp.sav", "pspp.zsav"])
    func sav(file: String) throws {
        let source = try source("source.stream")
        let read = try #require(try tables { writer in try SavReader.read(Folder.made(file), to: writer) }.first)
        try expectSame(read.rows, as: source, file)
        #expect(read.places == Array(1...40))
        let (variables, expected) = (read.head.variables, source.head.variables)
        #expect(variables.map(\.name) == expected.map(\.name))
        #expect(variables.map(\.label) == expected.map(\.label))
        #expect(variables.map(\.kind) == expected.map(\.kind))
        for (variable, other) in zip(variables, expected) {
            let order = { (a: StreamLabel, b: StreamLabel) in a.value < b.value }
            #expect(variable.labels.sorted(by: order) == other.labels.sorted(by: order), "\(file): \(variable.name)")
            #expect(
                variable.missing.map { "\($0)" }.sorted() == other.missing.map { "\($0)" }.sorted(),
                "\(file): \(variable.name)")
        }
        let sets = source.head.sets.sorted { $0.name < $1.name }
        #expect(read.head.sets.sorted { $0.name < $1.name } == (file.hasPrefix("pspp") ? sets : []))
        #expect(read.head.notes == [])
    }

    @Test("workbooks are read cell by cell", arguments: ["openpyxl.xlsx", "xlsxwriter.xlsx", "libreoffice.xlsx"])
    func xlsx(file: String) throws {
        let source = try source("workbook.stream")
        let read = try #require(
            try tables { writer in try WorkbookReader.read(Folder.made(file), sheet: nil, to: writer) }.first)
        #expect(read.head.name == "Svar")
        #expect(read.places == Array(1...41))
        #expect(read.rows.first == source.head.variables.map(\.name))
        let rows = read.rows.dropFirst().map { row in
            // A sheet has no cell where a text is empty.
            source.head.variables.enumerated().map { index, variable in
                let cell = index < row.count ? row[index] : nil
                return cell == nil && variable.kind == .text ? "" : cell
            }
        }
        try expectSame(rows, as: source, file)
    }

    @Test("a system file in Windows-1252 is text like any other, its multiple-response sets too")
    func latin() throws {
        let read = try #require(try tables { writer in try SavReader.read(Folder.made("latin.sav"), to: writer) }.first)
        #expect(read.rows == [["1", "Ærlig å", "1", "0"], ["2", "Øst", "0", "1"]])
        #expect(read.head.variables.map(\.label) == ["", "", "Første", "Større §"])
        #expect(read.head.variables[2].labels.map(\.label) == ["Aldri én", "På"])
        #expect(
            read.head.sets == [
                StreamSet(name: "$råd", kind: .dichotomies, counted: "1", label: "Får råd på", variables: ["v1", "v2"])
            ])
    }

    @Test("what is written to a system file is read back", arguments: [false, true])
    func writesSav(isCompressed: Bool) throws {
        let folder = try Folder()
        let stream = try Folder.bytes(Folder.made("source.stream"))
        let descriptor = try Descriptor.create(folder.file("a.sav"))
        defer { close(descriptor) }
        try pass(stream, to: SavWriter(descriptor, isCompressed: isCompressed))
        let source = try source("source.stream")
        let read = try #require(try tables { writer in try SavReader.read(folder.file("a.sav"), to: writer) }.first)
        try expectSame(read.rows, as: source, "ours")
        #expect(read.head.variables.map(\.missing) == source.head.variables.map(\.missing))
        #expect(read.head.variables.map(\.labels) == source.head.variables.map(\.labels))
        #expect(read.head.variables.map(\.measure) == source.head.variables.map(\.measure))
        #expect(read.head.sets.sorted { $0.name < $1.name } == source.head.sets.sorted { $0.name < $1.name })
    }

    @Test("what is written to a workbook is read back, with a sheet of labels")
    func writesXlsx() throws {
        let folder = try Folder()
        try pass(try Folder.bytes(Folder.made("workbook.stream")), to: WorkbookWriter(folder.file("a.xlsx")))
        let source = try source("workbook.stream")
        let read = try tables { writer in try WorkbookReader.read(folder.file("a.xlsx"), sheet: nil, to: writer) }
        try #require(read.map(\.head.name) == ["Svar", "Etiketter"])
        let rows = read[0].rows.dropFirst().map { row in
            source.head.variables.enumerated().map { index, variable in
                let cell = index < row.count ? row[index] : nil
                return cell == nil && variable.kind == .text ? "" : cell
            }
        }
        try expectSame(rows, as: source, "ours")
        #expect(read[1].rows.contains(["q1_enighet", nil, "9", "Vet ikke", "ja"]))
        #expect(read[1].rows.contains(["alder", nil, "-9–-1", nil, "ja"]))
        #expect(read[1].rows.contains(["inntekt", "Inntekt, kr"]))
    }
}
