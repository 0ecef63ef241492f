import Testing

@testable import SurveyExchange

@Suite struct DecimalTextTests {
    @Test(
        "numbers are written shortest, without exponent, and read back",
        arguments: zip(
            [1, 0.25, -3.5, 1e16, 1.5e20, 1e-5, -2.5e-7, 0, 0.1, 123_456.789, 1.7976931348623157e18],
            [
                "1", "0.25", "-3.5", "10000000000000000", "150000000000000000000", "0.00001", "-0.00000025", "0",
                "0.1", "123456.789", "1797693134862315800",
            ]))
    func write(_ number: Double, _ text: String) {
        #expect(DecimalText.write(number) == text)
        #expect(DecimalText.read(text) == number)
    }

    @Test("the largest and the smallest numbers read back")
    func extremes() {
        for number in [Double.greatestFiniteMagnitude, .leastNonzeroMagnitude, .leastNormalMagnitude] {
            #expect(DecimalText.read(DecimalText.write(number)) == number)
        }
    }

    @Test(
        "anything else is no number",
        arguments: ["", "-", ".5", "5.", "1,5", "1e3", "0x1", "inf", "nan", "+1", " 1", "1.2.3", "--1", "١"])
    func refused(_ text: String) {
        #expect(DecimalText.read(text) == nil)
    }

    @Test("what no number can hold is no number")
    func overflow() {
        #expect(DecimalText.read("1" + String(repeating: "0", count: 400)) == nil)
    }
}
