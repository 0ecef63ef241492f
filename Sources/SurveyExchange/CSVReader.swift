/// Reads a CSV text (RFC 4180: comma, `"` quoting, CRLF or LF) record by record, strictly.
struct CSVReader {
    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private let bytes: [UInt8]
    private let log: FaultLog
    private var offset = 0
    private var line = 1
    /// The cells of the record read last.
    private(set) var cells: [CSVCell] = []

    /// Nil, and noted, where `bytes` are not UTF-8 or hold a NUL. A byte order mark is passed over.
    init?(_ bytes: [UInt8], log: FaultLog) {
        self.bytes = bytes
        self.log = log
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            note("this is not UTF-8; save the file as CSV in UTF-8", at: error.byteOffsets.lowerBound)
            return nil
        }
        if let place = bytes.firstIndex(of: 0) {
            note("there is a NUL character here; save the file as CSV in UTF-8", at: place)
            return nil
        }
        offset = textStart
    }

    private var textStart: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    /// Reads the next record into `cells`; false at the end of the text.
    mutating func next() -> Bool {
        guard offset < bytes.count else { return false }
        cells.removeAll(keepingCapacity: true)
        repeat {
            cells.append(isAt(Self.quote) ? quotedCell() : plainCell())
        } while takeComma()
        takeLineEnd()
        return true
    }

    /// The text of a cell.
    func text(_ cell: CSVCell) -> String {
        let text = String(decoding: bytes[cell.content], as: UTF8.self)
        guard cell.hasDoubledQuotes else { return text }
        var unquoted = ""
        var isSecond = false
        for scalar in text.unicodeScalars {
            isSecond = scalar == "\"" && !isSecond
            if !isSecond { unquoted.unicodeScalars.append(scalar) }
        }
        return unquoted
    }

    /// Whether a cell holds just this.
    func holds(_ cell: CSVCell, _ text: [UInt8]) -> Bool {
        guard cell.content.count == text.count else { return false }
        let start = cell.content.lowerBound
        for index in text.indices where bytes[start + index] != text[index] { return false }
        return true
    }

    /// Notes a fault at a cell.
    func note(_ message: @autoclosure () -> String, at cell: CSVCell) {
        log.note(message(), line: cell.line, column: column(of: cell.start))
    }

    private func note(_ message: String, at place: Int) {
        let line = 1 + bytes[..<place].count { $0 == Self.lineFeed }
        log.note(message, line: line, column: column(of: place))
    }

    /// The column of a byte, in characters from 1.
    private func column(of place: Int) -> Int {
        let start = bytes[..<place].lastIndex(of: Self.lineFeed).map { $0 + 1 } ?? min(textStart, place)
        return 1 + bytes[start..<place].count { $0 & 0xC0 != 0x80 }
    }

    private func isAt(_ byte: UInt8) -> Bool { offset < bytes.count && bytes[offset] == byte }

    private mutating func takeComma() -> Bool {
        guard isAt(Self.comma) else { return false }
        offset += 1
        return true
    }

    private mutating func takeLineEnd() {
        if isAt(Self.carriageReturn) { offset += 1 }
        if isAt(Self.lineFeed) {
            offset += 1
            line += 1
        }
    }

    /// Whether the cell's content ends here.
    private func isAtEnd() -> Bool {
        guard offset < bytes.count else { return true }
        let byte = bytes[offset]
        if byte == Self.carriageReturn { return offset + 1 == bytes.count || bytes[offset + 1] == Self.lineFeed }
        return byte == Self.comma || byte == Self.lineFeed
    }

    private mutating func plainCell() -> CSVCell {
        let start = offset
        while !isAtEnd() {
            if bytes[offset] == Self.quote {
                note(
                    "a quote stands inside a cell that has none around it; quote the whole cell and double this one",
                    at: offset)
                skipToEnd()
            } else if bytes[offset] == Self.carriageReturn {
                note("a carriage return stands alone; end lines with LF or CRLF, or quote the cell", at: offset)
                skipToEnd()
            } else {
                offset += 1
            }
        }
        return CSVCell(content: start..<offset, hasDoubledQuotes: false, start: start, line: line)
    }

    private mutating func quotedCell() -> CSVCell {
        let start = offset
        let firstLine = line
        var hasDoubledQuotes = false
        offset += 1
        while offset < bytes.count {
            if bytes[offset] == Self.quote {
                guard offset + 1 < bytes.count, bytes[offset + 1] == Self.quote else { break }
                hasDoubledQuotes = true
                offset += 1
            } else if bytes[offset] == Self.lineFeed {
                line += 1
            }
            offset += 1
        }
        let content = (start + 1)..<offset
        if offset == bytes.count {
            note("the quote that opens this cell is never closed; close it, and double quotes inside", at: start)
        } else {
            offset += 1
            if !isAtEnd() {
                note("text follows the closing quote; double quotes inside the cell, or write a comma", at: offset)
                skipToEnd()
            }
        }
        return CSVCell(content: content, hasDoubledQuotes: hasDoubledQuotes, start: start, line: firstLine)
    }

    private mutating func skipToEnd() {
        while !isAtEnd() { offset += 1 }
    }
}
