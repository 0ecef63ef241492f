/// Goes through delimited text (RFC 4180, any separator; lines end in LF, CRLF or CR) cell by cell.
///
/// A quote is one only at the start of a cell: survey tools leave quotes inside unquoted cells as they are.
struct DelimitedScanner {
    /// What a cell ends with.
    enum Ending {
        case separator
        case line
        case text
    }

    struct Cell {
        /// The bytes of the cell, inside its quotes.
        var content: Range<Int>
        var hasDoubledQuotes = false
        var ending = Ending.text
    }

    let bytes: UnsafeBufferPointer<UInt8>
    let delimiter: UInt8
    private let log: FaultLog?
    /// The byte to be read next.
    var offset: Int
    /// The line of `offset`, from 1, and where it begins.
    var line: Int
    var lineStart: Int
    /// A place of a fault, and its column: a line may have very many faults.
    private var counted = (offset: 0, column: 1)

    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - offset: where to begin: the start of `line`.
    ///   - log: gets the faults of quotes; nil where they are of no interest yet.
    init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, offset: Int, line: Int, log: FaultLog?) {
        self.bytes = bytes
        self.delimiter = delimiter
        self.log = log
        self.offset = offset
        self.line = line
        lineStart = offset
    }

    var isAtEnd: Bool { offset >= bytes.count }

    /// Whether the line ends here: at the start of a line, whether it is blank.
    var isAtLineEnd: Bool {
        !isAtEnd && (bytes[offset] == .lineFeed || bytes[offset] == .carriageReturn)
    }

    /// The column in characters, from 1, of a byte of the line of `start`.
    func column(_ place: Int, from start: Int? = nil) -> Int {
        1 + bytes[(start ?? lineStart)..<place].count { !$0.isContinuation }
    }

    /// Reads the next cell.
    mutating func cell() -> Cell {
        var cell = isAt(.quote) ? quoted() : plain()
        cell.ending = takeEnding()
        return cell
    }

    /// Reads the next record; nil at the end of the text.
    mutating func record() -> [Cell]? {
        guard !isAtEnd else { return nil }
        var cells: [Cell] = []
        repeat { cells.append(cell()) } while cells.last?.ending == .separator
        return cells
    }

    /// Passes over an end of line.
    mutating func takeLineEnd() {
        if bytes[offset] == .carriageReturn, offset + 1 < bytes.count, bytes[offset + 1] == .lineFeed { offset += 1 }
        offset += 1
        line += 1
        lineStart = offset
    }

    /// The text of a cell, without the quotes that double others.
    func content(_ cell: Cell) -> [UInt8] {
        guard cell.hasDoubledQuotes else { return Array(bytes[cell.content]) }
        var content: [UInt8] = []
        var isSecond = false
        for byte in bytes[cell.content] {
            isSecond = byte == .quote && !isSecond
            if !isSecond { content.append(byte) }
        }
        return content
    }

    func text(_ cell: Cell) -> String { String(decoding: content(cell), as: UTF8.self) }

    private func isAt(_ byte: UInt8) -> Bool { offset < bytes.count && bytes[offset] == byte }

    private mutating func plain() -> Cell {
        let start = offset
        while !isAtEnd, bytes[offset] != delimiter, !isAtLineEnd { offset += 1 }
        return Cell(content: start..<offset)
    }

    private mutating func quoted() -> Cell {
        let opening = (offset: offset, line: line, lineStart: lineStart)
        offset += 1
        var cell = Cell(content: offset..<offset)
        while !isAtEnd {
            if bytes[offset] == .quote {
                guard offset + 1 < bytes.count, bytes[offset + 1] == .quote else { break }
                cell.hasDoubledQuotes = true
                offset += 2
            } else if isAtLineEnd {
                takeLineEnd()
            } else {
                offset += 1
            }
        }
        cell.content = (opening.offset + 1)..<offset
        if isAtEnd {
            log?.note(
                "the quote that opens this cell is never closed; close it, and double quotes inside",
                line: opening.line, column: column(opening.offset, from: opening.lineStart))
            return cell
        }
        offset += 1
        if !isAtEnd, bytes[offset] != delimiter, !isAtLineEnd {
            log?.note(
                "text follows the closing quote; double quotes inside the cell, or write the separator", line: line,
                column: countedColumn())
            _ = plain()
        }
        return cell
    }

    /// The column of `offset`, counted on from that of the last fault of the line.
    private mutating func countedColumn() -> Int {
        let known = counted.offset > lineStart ? counted : (offset: lineStart, column: 1)
        counted = (offset, known.column - 1 + column(offset, from: known.offset))
        return counted.column
    }

    private mutating func takeEnding() -> Ending {
        guard !isAtEnd else { return .text }
        if bytes[offset] == delimiter {
            offset += 1
            return .separator
        }
        takeLineEnd()
        return .line
    }
}
