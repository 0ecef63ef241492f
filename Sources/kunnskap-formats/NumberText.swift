/// Numbers as they stand in cells.
enum NumberText {
    /// The shortest digits that mean the number, without an exponent where it is of a usual size.
    static func text(_ value: Double) -> String {
        if let whole = whole(value) { return String(whole) }
        let text = value.description
        guard let mark = text.firstIndex(where: { $0 == "e" || $0 == "E" }),
            let exponent = Int(text[text.index(after: mark)...]),
            (-20...20).contains(exponent)
        else { return text }
        return plain(mantissa: text[..<mark], exponent: exponent)
    }

    /// The number as a whole one; nil where it is none, or so large that not every whole number is a `Double`.
    @inline(__always)
    static func whole(_ value: Double) -> Int? {
        guard value > -9e15, value < 9e15 else { return nil }
        let whole = Int(value)
        return Double(whole) == value ? whole : nil
    }

    private static func plain(mantissa: Substring, exponent: Int) -> String {
        let isNegative = mantissa.hasPrefix("-")
        let parts = mantissa.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        let whole = String(parts[0])
        let fraction = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
        let digits = whole + fraction
        let point = whole.count + exponent
        let text: String
        if point <= 0 {
            text = "0." + String(repeating: "0", count: -point) + digits
        } else if point >= digits.count {
            text = digits + String(repeating: "0", count: point - digits.count)
        } else {
            text = digits.prefix(point) + "." + digits.dropFirst(point)
        }
        return (isNegative ? "-" : "") + text
    }
}
