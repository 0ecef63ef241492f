extension TableQuestion {
    /// By code, the letters that stand for these columns where they are compared. Nets have none: they overlap.
    public static func letters(of columns: [Category]) -> [String: String] {
        let compared = columns.filter { $0.net == nil }.map(\.code)
        return Dictionary(compared.enumerated().map { ($1, columnLetter($0)) }) { first, _ in first }
    }
}
