/// Reads a CSV text (RFC 4180: comma, `"` quoting, CRLF or LF) record by record, strictly.
struct CSVReader {
    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private let bytes: [UInt8]
    private let log: FaultLog
    private var offset: Int
    /// Where `offset` is. Kept while reading: to work it out at each fault would take a pass over the line for each.
    private var position = CSVPosition()
    /// The cells of the record read last.
    private(set) var cells: [CSVCell] = []

    /// Nil, and noted, where `bytes` are not UTF-8 or hold a NUL. A byte order mark is passed over.
    init?(_ bytes: [UInt8], log: FaultLog) {
        self.bytes = bytes
        self.log = log
        offset = FaultLog.textStart(bytes)
        guard log.isUTF8(bytes, "save the file as CSV in UTF-8") else { return nil }
        if let place = bytes.firstIndex(of: 0) {
            log.note("there is a NUL character here; save the file as CSV in UTF-8", in: bytes, at: place)
            return nil
        }
    }

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
        note(message(), at: cell.position)
    }

    private func note(_ message: @autoclosure () -> String, at position: CSVPosition) {
        log.note(message(), line: position.line, column: position.column)
    }

    /// Passes over one byte.
    private mutating func advance() {
        if bytes[offset] == Self.lineFeed {
            position.line += 1
            position.column = 1
        } else if !bytes[offset].isContinuation {
            position.column += 1
        }
        offset += 1
    }

    private func isAt(_ byte: UInt8) -> Bool { offset < bytes.count && bytes[offset] == byte }

    private mutating func takeComma() -> Bool {
        guard isAt(Self.comma) else { return false }
        advance()
        return true
    }

    private mutating func takeLineEnd() {
        if isAt(Self.carriageReturn) { advance() }
        if isAt(Self.lineFeed) { advance() }
    }

    /// Whether the cell's content ends here.
    private func isAtEnd() -> Bool {
        guard offset < bytes.count else { return true }
        let byte = bytes[offset]
        if byte == Self.carriageReturn { return offset + 1 == bytes.count || bytes[offset + 1] == Self.lineFeed }
        return byte == Self.comma || byte == Self.lineFeed
    }

    private mutating func plainCell() -> CSVCell {
        let (start, first) = (offset, position)
        while !isAtEnd() {
            if bytes[offset] == Self.quote {
                note(
                    "a quote stands inside a cell that has none around it; quote the whole cell and double this one",
                    at: position)
                skipToEnd()
            } else if bytes[offset] == Self.carriageReturn {
                note("a carriage return stands alone; end lines with LF or CRLF, or quote the cell", at: position)
                skipToEnd()
            } else {
                advance()
            }
        }
        return CSVCell(content: start..<offset, hasDoubledQuotes: false, position: first)
    }

    private mutating func quotedCell() -> CSVCell {
        let first = position
        var hasDoubledQuotes = false
        advance()
        let start = offset
        while offset < bytes.count {
            if bytes[offset] == Self.quote {
                guard offset + 1 < bytes.count, bytes[offset + 1] == Self.quote else { break }
                hasDoubledQuotes = true
                advance()
            }
            advance()
        }
        let content = start..<offset
        if offset == bytes.count {
            note("the quote that opens this cell is never closed; close it, and double quotes inside", at: first)
        } else {
            advance()
            if !isAtEnd() {
                note("text follows the closing quote; double quotes inside the cell, or write a comma", at: position)
                skipToEnd()
            }
        }
        return CSVCell(content: content, hasDoubledQuotes: hasDoubledQuotes, position: first)
    }

    private mutating func skipToEnd() {
        while !isAtEnd() { advance() }
    }
}
