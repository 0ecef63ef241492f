import Testing

@testable import SurveyExchange

@Suite struct NumberTextTests {
    @Test(
        "reads numbers with the file's mark and thousands in threes",
        arguments: [
            ("1", DecimalMark.comma, 1.0), ("-1,25", .comma, -1.25), ("1 234 567,5", .comma, 1_234_567.5),
            ("1\u{A0}234", .point, 1234), ("1\u{202F}234.5", .point, 1234.5), ("\u{2212}3", .point, -3),
            (" 7 ", .comma, 7),
        ])
    func reads(text: String, mark: DecimalMark, number: Double) {
        #expect(NumberText.read(text, mark: mark) == number)
    }

    @Test(
        "and nothing else",
        arguments: [
            "", " ", "-", ",5", "5,", "1.5", "1,5,5", "12 34", "1234 567", "1 23", "1e5", "0x10", "inf", "nan", "+1",
            "5 %",
        ])
    func refuses(text: String) { #expect(NumberText.read(text, mark: .comma) == nil) }

    @Test("where the mark is not known only whole numbers are read, and none that is too great")
    func unknownMark() {
        #expect(NumberText.read("1 000", mark: nil) == 1000)
        #expect(NumberText.read("1.5", mark: nil) == nil && NumberText.read("1,5", mark: nil) == nil)
        #expect(NumberText.read(String(repeating: "9", count: 301), mark: .point) == nil)
    }
}
