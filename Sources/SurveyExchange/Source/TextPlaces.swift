/// Finds the line and column of places in a UTF-8 text; of places that follow one another in one pass.
struct TextPlaces {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0
    private var line = 1
    private var column = 1

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The place of a byte, not before the one asked for last. Lines end in LF, CRLF or CR.
    mutating func place(_ target: Int) -> (line: Int, column: Int) {
        while offset < min(target, bytes.count) {
            let byte = bytes[offset]
            let isPair = byte == .carriageReturn && offset + 1 < bytes.count && bytes[offset + 1] == .lineFeed
            if (byte == .lineFeed || byte == .carriageReturn) && !isPair {
                line += 1
                column = 1
            } else if !byte.isContinuation {
                column += 1
            }
            offset += 1
        }
        return (line, column)
    }
}

extension UInt8 {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let quote = UInt8(ascii: "\"")
    static let tab = UInt8(ascii: "\t")
}
