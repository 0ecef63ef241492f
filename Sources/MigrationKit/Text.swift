/// What migration texts have in common: which bytes they may hold, and how their lines count.
enum Text {
    private static let limit = 1 << 20

    /// The bytes as text: UTF-8 of at most 1 MiB, lines ending in LF, no byte order mark and no NUL.
    static func validated(_ name: String, _ bytes: [UInt8]) throws(MigrationError) -> String {
        guard bytes.count <= limit else {
            throw .file(name, "\(bytes.count) bytes, at most 1 MiB (\(limit)) is allowed: split the file")
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            throw .file(name, line: 1, "a byte order mark: save the file as UTF-8 without it")
        }
        if let offset = bytes.firstIndex(of: 0) { throw .file(name, line: line(at: offset, in: bytes), "a NUL byte") }
        if let offset = bytes.firstIndex(of: UInt8(ascii: "\r")) {
            throw .file(name, line: line(at: offset, in: bytes), "a carriage return: lines end in LF alone")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            let index = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
            throw .file(name, line: index + 1, "not UTF-8")
        }
        return text
    }

    /// The line, counted from 1, that the byte at `offset` stands in.
    static func line(at offset: Int, in bytes: some Sequence<UInt8>) -> Int {
        1 + bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") }
    }

    /// The text without spaces and tabs around it.
    static func trimmed(_ text: some StringProtocol) -> String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        let start = text.drop(while: isBlank)
        return String(start.dropLast(start.reversed().prefix(while: isBlank).count))
    }
}
