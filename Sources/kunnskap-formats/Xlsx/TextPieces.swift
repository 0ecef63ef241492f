/// The text of a cell, which may be in runs of different fonts; readings of Japanese beside it are no part of it.
struct TextPieces {
    private(set) var bytes: [UInt8] = []
    private var isInText = false
    private var readings = 0

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    mutating func start(_ name: XMLName) {
        if name == "rPh" { readings += 1 }
        if name == "t" { isInText = readings == 0 }
    }

    mutating func end(_ name: XMLName) {
        if name == "rPh" { readings -= 1 }
        if name == "t" { isInText = false }
    }

    mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
        if isInText { bytes += text }
    }

    /// The text with `_x000D_` and its like, which stand for characters that XML does not have, made those.
    mutating func decode() {
        guard let first = bytes.indices.first(where: { Self.escaped(bytes[$0...]) != nil }) else { return }
        var decoded = Array(bytes[..<first])
        var index = first
        while index < bytes.count {
            if let scalar = Self.escaped(bytes[index...]) {
                decoded += String(scalar).utf8
                index += 7
            } else {
                decoded.append(bytes[index])
                index += 1
            }
        }
        bytes = decoded
    }

    private static func escaped(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard bytes.first == UInt8(ascii: "_"), bytes.count >= 7, bytes[bytes.startIndex + 1] == UInt8(ascii: "x"),
            bytes[bytes.startIndex + 6] == UInt8(ascii: "_")
        else { return nil }
        let digits = bytes[(bytes.startIndex + 2)..<(bytes.startIndex + 6)]
        guard digits.allSatisfy({ UnicodeScalar($0).properties.isASCIIHexDigit }),
            let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16), value != 0
        else { return nil }
        return Unicode.Scalar(value)
    }
}
