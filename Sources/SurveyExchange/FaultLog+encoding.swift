extension FaultLog {
    /// The text that `bytes` are in UTF-8; nil, and noted where the first bad byte stands, where they are none.
    func text(_ bytes: [UInt8]) -> String? {
        isUTF8(bytes, "save the file in UTF-8") ? String(decoding: bytes, as: UTF8.self) : nil
    }

    /// Whether `bytes` are UTF-8; noted, with what to do, where they are not.
    func isUTF8(_ bytes: [UInt8], _ advice: String) -> Bool {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return true
        } catch {
            note("this is not UTF-8; \(advice)", in: bytes, at: error.byteOffsets.lowerBound)
            return false
        }
    }

    /// Notes a fault at a byte of a file. A byte order mark is not counted.
    func note(_ message: @autoclosure () -> String, in bytes: [UInt8], at place: Int) {
        let before = bytes[..<place]
        let line = 1 + before.count { $0 == UInt8(ascii: "\n") }
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? min(Self.textStart(bytes), place)
        note(message(), line: line, column: 1 + bytes[start..<place].count { !$0.isContinuation })
    }

    /// Where the text begins: after a byte order mark.
    static func textStart(_ bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}

extension UInt8 {
    /// Whether the byte continues a character of UTF-8 that began before it.
    var isContinuation: Bool { self & 0xC0 == 0x80 }
}
