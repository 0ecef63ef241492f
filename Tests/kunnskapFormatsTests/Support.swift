import CZip
import Foundation
import TableStream
import Testing

@testable import kunnskap_formats

/// Keeps the tables of a stream as they come.
final class Collector: TableStreamReceiver {
    /// A table and its rows, whose missing cells are nil.
    struct Table: Equatable {
        var head: StreamTable
        var places: [Int] = []
        var rows: [[String?]] = []
    }

    private(set) var tables: [Table] = []

    func begin(_ table: StreamTable) { tables.append(Table(head: table)) }

    func row(_ row: StreamRow) {
        tables[tables.count - 1].places.append(row.place)
        tables[tables.count - 1].rows.append((0..<row.count).map { row.text($0) })
    }

    func end() {}

    /// The tables of a whole stream.
    static func tables(of bytes: some Collection<UInt8>) throws -> [Table] {
        let collector = Collector()
        let reader = TableStreamReader(receiver: collector)
        try Array(bytes).withUnsafeBytes { try reader.read($0) }
        try reader.finish()
        return collector.tables
    }
}

/// The files that other programs made, and files of the tests' own in a folder that goes with this.
final class Folder {
    /// Where peers.py has put its files.
    static func made(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Files/\(name)").path
    }

    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "formats-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }

    func write(_ bytes: some Collection<UInt8>, to name: String) throws -> String {
        try Data(bytes).write(to: URL(filePath: file(name)))
        return file(name)
    }

    static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path))) }

    /// A workbook of one sheet; `parts` take the place of its parts, or are left out where they are nil.
    func workbook(_ name: String = "a.xlsx", sheet: String = "", parts: [String: String?] = [:]) throws -> String {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        var all: [String: String?] = [
            "_rels/.rels":
                "<Relationships xmlns='\(package)'><Relationship Id='r1' Type='\(office)/officeDocument' Target='xl/workbook.xml'/></Relationships>",
            "xl/workbook.xml":
                "<x:workbook xmlns:x='urn:x' xmlns:r='\(office)'><x:sheets><x:sheet name='Ark' r:id='s1'/></x:sheets></x:workbook>",
            "xl/_rels/workbook.xml.rels":
                "<Relationships xmlns='\(package)'><Relationship Id='s1' Type='\(office)/worksheet' Target='/xl/worksheets/sheet1.xml'/>"
                + "<Relationship Id='s2' Type='\(office)/sharedStrings' Target='sharedStrings.xml'/>"
                + "<Relationship Id='s3' Type='\(office)/styles' Target='styles.xml'/></Relationships>",
            "xl/worksheets/sheet1.xml": "<worksheet><sheetData>\(sheet)</sheetData></worksheet>",
            "xl/sharedStrings.xml":
                "<sst><si><t>en</t></si><si><r><t>to </t></r><r><t xml:space='preserve'>tre</t></r><rPh><t>x</t></rPh></si></sst>",
            "xl/styles.xml":
                "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='yyyy\\-mm\\-dd'/></numFmts><cellStyleXfs><xf numFmtId='22'/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='170'/><xf numFmtId='46'/></cellXfs></styleSheet>",
        ]
        all.merge(parts) { $1 }
        var code: Int32 = 0
        let archive = try #require(zip_open(file(name), ZIP_CREATE | ZIP_TRUNCATE, &code))
        var kept: [UnsafeMutablePointer<CChar>] = []
        for (part, text) in all.sorted(by: { $0.key < $1.key }) {
            guard let text else { continue }
            let copy = try #require(strdup(text))
            kept.append(copy)
            let source = try #require(zip_source_buffer(archive, copy, UInt64(text.utf8.count), 0))
            zip_file_add(archive, part, source, 0)
        }
        try #require(zip_close(archive) == 0)
        kept.forEach { free($0) }
        return file(name)
    }
}

/// What the readers make of a file.
func tables(_ read: (TableStreamWriter<FormatsError>) throws -> Void) throws -> [Collector.Table] {
    var bytes: [UInt8] = []
    let writer = TableStreamWriter<FormatsError> { bytes += $0 }
    try read(writer)
    try writer.finish()
    return try Collector.tables(of: bytes)
}

/// Gives a stream to a writer of files.
func pass(_ stream: some Collection<UInt8>, to receiver: any TableStreamReceiver) throws {
    let reader = TableStreamReader(receiver: receiver)
    try Array(stream).withUnsafeBytes { try reader.read($0) }
    try reader.finish()
}
