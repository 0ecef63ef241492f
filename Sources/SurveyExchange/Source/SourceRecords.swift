/// The records of a small file beside the answers, as texts: without space around them, nor empty cells at the end of
/// a record.
struct SourceRecords {
    let file: String
    private(set) var records: [(line: Int, cells: [String])] = []

    /// - Parameter scanner: stands at the first record.
    init(_ scanner: DelimitedScanner, file: String) {
        self.file = file
        var scanner = scanner
        while !scanner.isAtEnd {
            if scanner.isAtLineEnd {
                scanner.takeLineEnd()
                continue
            }
            let line = scanner.line
            var cells: [String] = []
            var cell: DelimitedScanner.Cell
            repeat {
                cell = scanner.cell()
                cells.append(scanner.text(cell))
            } while cell.ending == .separator
            append(cells, line)
        }
    }

    /// The records of a sheet of a workbook: its rows, from 1.
    init(rows: [[String]], file: String) {
        self.file = file
        for (row, cells) in rows.enumerated() { append(cells, row + 1) }
    }

    private mutating func append(_ cells: [String], _ line: Int) {
        var cells = cells.map(trimmed)
        while cells.last == "" { cells.removeLast() }
        if !cells.isEmpty { records.append((line, cells)) }
    }
}
