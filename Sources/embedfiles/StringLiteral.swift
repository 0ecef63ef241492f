/// A Swift literal whose value has exactly the bytes of `text`.
///
/// A multi-line literal would turn CRLF into LF and reads control characters as it likes: those are escaped. The
/// closing delimiter stands at the margin, so that no indentation is taken away.
func stringLiteral(_ text: String) -> [UInt8] {
    var literal = Array("\"\"\"\n".utf8)
    literal.reserveCapacity(text.utf8.count + text.utf8.count / 8)
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "\n"): literal.append(byte)
        case UInt8(ascii: "\\"), UInt8(ascii: "\""): literal += [UInt8(ascii: "\\"), byte]
        case 0..<0x20, 0x7f: literal += Array("\\u{\(String(byte, radix: 16))}".utf8)
        default: literal.append(byte)
        }
    }
    return literal + Array("\n\"\"\"".utf8)
}
