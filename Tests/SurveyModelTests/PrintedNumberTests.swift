import SurveyModel
import Testing

@Suite struct PrintedNumberTests {
    @Test(
        "A printed number keeps its decimals, and is written as it was read",
        arguments: [
            ("0", 0, 0, 0.0), ("16", 16, 0, 16), ("0.8", 8, 1, 0.8), ("0.08", 8, 2, 0.08), ("12.592", 12592, 3, 12.592),
            ("5.0", 50, 1, 5),
        ])
    func read(text: String, digits: Int, decimals: Int, value: Double) throws {
        let number = try #require(PrintedNumber(text))
        #expect(number.digits == digits)
        #expect(number.decimals == decimals)
        #expect(number.value == value)
        #expect(number.description == text)
    }

    @Test(
        "Anything else is none",
        arguments: ["", ".", "1.", ".5", "1.2.3", "-1", "+1", "1e3", "0,8", " 1", "1 ", "x", "1234567890123", "１"])
    func none(text: String) {
        #expect(PrintedNumber(text) == nil)
    }

    @Test("The scale is ten to the power of the decimals")
    func scale() {
        #expect((0...3).map { PrintedNumber(digits: 1, decimals: $0).scale } == [1, 10, 100, 1000])
    }
}
