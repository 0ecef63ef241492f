/// A text as a double-quoted scalar of YAML, which reads back as it is.
func quotedYAML(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": out += "\\\""
        case "\\": out += "\\\\"
        case "\n": out += "\\n"
        case "\r": out += "\\r"
        case "\t": out += "\\t"
        case _ where isUnprintable(scalar): out += escaped(scalar)
        default: out.unicodeScalars.append(scalar)
        }
    }
    return out + "\""
}

/// Whether YAML wants a character escaped, or a reader would not see it.
private func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA1, 0xAD, 0x2028, 0x2029, 0x200B...0x200F, 0xFEFF, 0xFFFE...0xFFFF: true
    default: false
    }
}

private func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
