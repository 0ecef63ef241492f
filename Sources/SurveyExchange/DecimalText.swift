/// Numbers as files hold them: digits with a decimal point, without exponent or thousands.
enum DecimalText {
    /// Reads `-12.5`; nil for anything else, and for what no finite number can hold.
    static func read(_ text: String) -> Double? {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) })
        else { return nil }
        return Double(text).flatMap { $0.isFinite ? $0 : nil }
    }

    /// The shortest digits that read back as `number`: `1`, `0.25`, `10000000000000000`.
    static func write(_ number: Double) -> String {
        let parts = "\(number)".split(separator: "e")
        guard parts.count == 2, let exponent = Int(parts[1]) else { return trimmed("\(number)"[...]) }
        return trimmed(shifted(parts[0], by: exponent)[...])
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.hasSuffix(".0") ? text.dropLast(2) : text)
    }

    /// Moves the decimal point of `mantissa` (one digit before it) by `exponent` places.
    private static func shifted(_ mantissa: Substring, by exponent: Int) -> String {
        let sign = mantissa.hasPrefix("-") ? "-" : ""
        let parts = mantissa.drop { $0 == "-" }.split(separator: ".")
        let fraction = parts.count == 2 && parts[1] != "0" ? parts[1] : ""
        let digits = parts[0] + fraction
        if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits }
        // Swift writes an exponent only where every digit stands before the point.
        return sign + digits + String(repeating: "0", count: max(0, exponent - fraction.count))
    }
}
