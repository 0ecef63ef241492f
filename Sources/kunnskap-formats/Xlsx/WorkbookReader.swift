import Glibc
import TableStream

/// Writes the sheets of a workbook (.xlsx) as tables of cells.
enum WorkbookReader {
    /// - Parameter sheet: the one sheet to read; nil for all that are not hidden.
    static func read(
        _ path: String, sheet: String?, to output: TableStreamWriter<FormatsError>
    ) throws(FormatsError) {
        try checkStart(path)
        let workbook = try Workbook(path)
        let strings = SharedStrings()
        let styles = CellStyles()
        // A workbook may name a part that it then does not have, as some do where there are no texts.
        if let part = workbook.sharedStrings, workbook.archive.has(part) {
            try XMLReader.read(part, of: workbook.archive, strings)
        }
        if let part = workbook.styles, workbook.archive.has(part) {
            try XMLReader.read(part, of: workbook.archive, styles)
        }
        for sheet in try chosen(sheet, of: workbook) {
            try output.begin(StreamTable(name: sheet.name, form: .cells))
            let reader = SheetReader(
                sheet: sheet.name, strings: strings, styles: styles, countsFrom1904: workbook.countsFrom1904,
                output: output)
            try XMLReader.read(sheet.part, of: workbook.archive, reader)
            try reader.finish()
            try output.end()
        }
    }

    private static func chosen(_ name: String?, of workbook: Workbook) throws(FormatsError) -> [Workbook.Sheet] {
        guard let name else { return workbook.sheets.filter { !$0.isHidden } }
        let chosen = workbook.sheets.filter { $0.name == name }
        guard !chosen.isEmpty else {
            let names = workbook.sheets.prefix(20).map { "'\($0.name)'" }.joined(separator: ", ")
            throw FormatsError("the workbook has no sheet '\(name)'; it has \(names)")
        }
        return chosen
    }

    /// Tells what is no zip file at all.
    private static func checkStart(_ path: String) throws(FormatsError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw FormatsError("the file cannot be opened: \(String(cString: strerror(errno)))")
        }
        defer { close(descriptor) }
        var start = [UInt8](repeating: 0, count: 4)
        let count = try start.withUnsafeMutableBytes { bytes in
            Result { () throws(FormatsError) in try Descriptor.read(descriptor, into: bytes) }
        }.get()
        if start == [0xD0, 0xCF, 0x11, 0xE0] {
            throw FormatsError(
                "the file is an old workbook (.xls) or an encrypted one, whatever its name; save it as .xlsx without a "
                    + "password")
        }
        guard count == 4, start[0] == UInt8(ascii: "P"), start[1] == UInt8(ascii: "K") else {
            throw FormatsError("the file is no .xlsx workbook, whatever its name; save it as .xlsx")
        }
    }
}
