/// The first word of a statement, past white space, comments and lone semicolons.
struct StatementStart {
    /// In capitals; empty where no word comes first.
    let word: String
    /// Where it stands, in bytes.
    let offset: Int

    init(_ sql: String) {
        let bytes = Array(sql.utf8)
        var offset = 0
        while offset < bytes.count {
            let next = Self.skip(bytes, offset)
            if next == offset { break }
            offset = next
        }
        self.offset = offset
        let letters = bytes[offset...].prefix { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
        word = String(decoding: letters, as: UTF8.self).uppercased()
    }

    /// The offset after the blank or comment at `offset`; `offset` itself where there is none.
    private static func skip(_ bytes: [UInt8], _ offset: Int) -> Int {
        let rest = bytes[offset...]
        switch bytes[offset] {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), 0x0c, UInt8(ascii: ";"):
            return offset + 1
        case UInt8(ascii: "-") where rest.starts(with: "--".utf8):
            return rest.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        case UInt8(ascii: "/") where rest.starts(with: "/*".utf8):
            var end = offset + 2
            while end < bytes.count, !bytes[end...].starts(with: "*/".utf8) { end += 1 }
            return min(end + 2, bytes.count)
        default:
            return offset
        }
    }
}
