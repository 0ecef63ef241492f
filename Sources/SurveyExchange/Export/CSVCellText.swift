/// How one cell of a CSV file is written.
struct CSVCellText {
    let dialect: CSVDialect
    /// Whether texts stay as they are that a spreadsheet would run as formulas.
    let isRaw: Bool

    /// A text, quoted where it has to be.
    func text(_ text: String) -> [UInt8] {
        let text = isRaw ? text : FormulaGuard.harmless(text)
        let special: [UInt8] = [dialect.separator, UInt8(ascii: "\""), 10, 13]
        guard text.utf8.contains(where: special.contains) else { return Array(text.utf8) }
        var quoted: [UInt8] = [UInt8(ascii: "\"")]
        for byte in text.utf8 {
            quoted.append(byte)
            if byte == UInt8(ascii: "\"") { quoted.append(byte) }
        }
        return quoted + [UInt8(ascii: "\"")]
    }

    /// A number of a column of numbers, which no spreadsheet takes for a formula.
    func number(_ number: Double) -> [UInt8] {
        let digits = Array(DecimalText.write(number).utf8)
        guard dialect == .excel else { return digits }
        return digits.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: ",") : $0 }
    }
}
