/// Reads the rows of a delimited text into columns.
struct RowReader {
    private let columns: Int
    private let log: FaultLog
    private let store: ColumnStore
    private var scanner: DelimitedScanner
    private(set) var rows = 0
    /// The line that each row begins on.
    private(set) var lines: [UInt32] = []

    /// - Parameter scanner: stands after the header.
    init(_ scanner: DelimitedScanner, columns: Int, log: FaultLog) {
        self.scanner = scanner
        self.columns = columns
        self.log = log
        store = ColumnStore(count: columns)
    }

    /// Reads all rows; those that have too few or too many cells are noted.
    mutating func read() -> [CellColumn] {
        while !scanner.isAtEnd {
            if scanner.isAtLineEnd {
                takeBlankLines()
            } else {
                readRow()
            }
        }
        return store.finish(rows: rows)
    }

    /// Blank lines end a text; before other rows they are rows of one empty cell, or faults.
    private mutating func takeBlankLines() {
        let first = scanner.line
        while scanner.isAtLineEnd { scanner.takeLineEnd() }
        guard !scanner.isAtEnd else { return }
        for line in first..<scanner.line {
            beginRow(line)
            store.columns[0].setEmpty(row: rows)
            rows += 1
            if columns > 1 { log.note("this line is blank, but others follow it; remove it", line: line) }
        }
    }

    private mutating func beginRow(_ line: Int) {
        store.grow(used: rows)
        lines.append(UInt32(clamping: line))
    }

    private mutating func readRow() {
        beginRow(scanner.line)
        let (line, start) = (scanner.line, scanner.lineStart)
        var column = 0
        var ending = DelimitedScanner.Ending.separator
        while ending == .separator, column < columns {
            (column, ending) = readShortCells(from: column)
            guard ending == .separator, column < columns else { break }
            ending = readCell(column)
            column += 1
        }
        if ending == .separator { takeSurplus() }
        if column < columns { note(cells: column, line: line, start: start) }
        rows += 1
    }

    /// Reads cells from `first` on as long as they are of 7 bytes or fewer, or of 5 or fewer in quotes.
    /// - Returns: the column to be read next, and what the cell before it ended with.
    @inline(__always)
    private mutating func readShortCells(from first: Int) -> (column: Int, ending: DelimitedScanner.Ending) {
        let bytes = UnsafeRawBufferPointer(scanner.bytes)
        let last = bytes.count - 8
        let patterns = CellPatterns(delimiter: scanner.delimiter)
        let (cells, row, capacity) = (store.columns, rows, store.capacity)
        var offset = scanner.offset
        var column = first
        while column < columns, offset <= last {
            var word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            var length = patterns.length(word)
            guard length < 8 else { break }
            var end = bytes[offset + length]
            var after = offset + length
            if end == .quote {
                // The cell begins with a quote, and the next one closes it if a separator or a line end follows.
                word >>= 8
                let closing = patterns.quote(word)
                guard length == 0, closing < 6 else { break }
                after = offset + closing + 2
                (length, end) = (closing, bytes[after])
                guard end == scanner.delimiter || end == .lineFeed || end == .carriageReturn else { break }
            }
            if length == 0 {
                cells[column].setEmpty(row: row)
            } else {
                cells[column].set(row: row, key: ColumnBuilder.key(word, length), capacity: capacity)
            }
            offset = after
            column += 1
            if end != scanner.delimiter {
                scanner.offset = offset
                scanner.takeLineEnd()
                return (column, .line)
            }
            offset += 1
        }
        scanner.offset = offset
        return (column, .separator)
    }

    private mutating func readCell(_ column: Int) -> DelimitedScanner.Ending {
        let cell = scanner.cell()
        if cell.hasDoubledQuotes {
            scanner.content(cell).withUnsafeBytes {
                store.columns[column].set(row: rows, text: $0, capacity: store.capacity)
            }
        } else {
            let text = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: scanner.bytes[cell.content]))
            store.columns[column].set(row: rows, text: text, capacity: store.capacity)
        }
        return cell.ending
    }

    /// Passes over the cells that the header has no names for.
    private mutating func takeSurplus() {
        let (line, column) = (scanner.line, scanner.column(scanner.offset))
        var cells = columns + 1
        while scanner.cell().ending == .separator { cells += 1 }
        note(cells, line: line, column: column)
    }

    private mutating func note(cells: Int, line: Int, start: Int) {
        for column in cells..<columns { store.columns[column].setEmpty(row: rows) }
        var end = scanner.offset
        while end > start, scanner.bytes[end - 1] == .lineFeed || scanner.bytes[end - 1] == .carriageReturn { end -= 1 }
        let isOneLine = scanner.line <= line + 1
        note(cells, line: line, column: isOneLine ? scanner.column(end, from: start) : nil)
    }

    private func note(_ cells: Int, line: Int, column: Int?) {
        log.note(
            "the row has \(cells) \(cells == 1 ? "cell" : "cells"), the header \(columns); quote cells that hold "
                + "the separator or a line break, or restore what is missing",
            line: line, column: column)
    }
}
