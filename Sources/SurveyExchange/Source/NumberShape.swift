/// How a cell that is a number is written.
struct NumberShape {
    /// The mark before its decimals; nil where it has none.
    let decimal: DecimalMark?

    /// Nil where the text is no number: digits, thousands apart by a space (also no-break, thin), one decimal mark.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        var decimal: DecimalMark?
        var (digits, decimals, offset) = (0, 0, 0)
        if let first = text.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") { offset = 1 }
        while offset < text.count {
            let byte = text[offset]
            if byte.isDigit {
                digits += 1
                if decimal != nil { decimals += 1 }
            } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") {
                guard decimal == nil, digits > 0 else { return nil }
                decimal = byte == UInt8(ascii: ",") ? .comma : .point
            } else if decimal == nil, digits > 0, let length = Self.space(text, offset) {
                offset += length - 1
            } else {
                return nil
            }
            offset += 1
        }
        guard digits > 0, decimal == nil || decimals > 0 else { return nil }
        self.decimal = decimal
    }

    /// The bytes of a space that may stand between thousands.
    private static func space(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int? {
        let rest = text[offset...]
        if rest.starts(with: " ".utf8) { return 1 }
        if rest.starts(with: "\u{A0}".utf8) { return 2 }
        return rest.starts(with: "\u{2009}".utf8) || rest.starts(with: "\u{202F}".utf8) ? 3 : nil
    }
}
