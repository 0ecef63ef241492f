import Testing

@testable import SurveyReport

@Suite struct NumberTextTests {
    @Test(
        "Numbers are rounded half away from zero, with a decimal comma",
        arguments: [
            (0.5, 0, "1"), (1.5, 0, "2"), (2.5, 0, "3"), (-0.5, 0, "−1"), (-2.5, 0, "−3"), (0.4, 0, "0"),
            (-0.4, 0, "0"),
            (0.45, 1, "0,5"), (1.005, 2, "1,01"), (2.675, 2, "2,68"), (0.05, 1, "0,1"), (0.04, 1, "0,0"),
            (12.34, 1, "12,3"),
            (99.95, 1, "100,0"), (0, 2, "0,00"), (59.7864, 2, "59,79"), (-1.25, 1, "−1,3"), (1234.5, 0, "1235"),
            (0.499999, 0, "0"),
        ])
    func decimal(value: Double, decimals: Int, expected: String) {
        #expect(NumberText.decimal(value, decimals: decimals) == expected)
    }

    @Test("Shares of whole numbers that lie on a half are rounded up, whatever binary fractions make of them")
    func halves() {
        for base in [8, 16, 40, 200, 400, 1000] {
            for count in 0...base where (200 * count) % base == 0 && (200 * count / base) % 2 == 1 {
                let percent = 100 * Double(count) / Double(base)
                #expect(NumberText.decimal(percent, decimals: 0) == String((200 * count / base + 1) / 2))
            }
        }
    }

    @Test("None at all is a dash, and what rounds to zero is a zero")
    func dashes() {
        #expect(NumberText.count(0) == "–")
        #expect(NumberText.count(7) == "7")
        #expect(NumberText.percent(0, n: 0, base: 50) == "–")
        #expect(NumberText.percent(0.3, n: 1, base: 300) == "0")
        #expect(NumberText.percent(nil, n: 0, base: 0) == "–")
        #expect(NumberText.weighted(0) == "–")
        #expect(NumberText.weighted(0.04) == "0,0")
        #expect(NumberText.weighted(2.25) == "2,3")
    }

    @Test("Percents have a decimal only on a base of a thousand or more")
    func decimals() {
        #expect(NumberText.percent(33.333, n: 333, base: 999) == "33")
        #expect(NumberText.percent(33.333, n: 333, base: 1000) == "33,3")
        #expect(NumberText.percent(100, n: 1000, base: 1000) == "100,0")
    }

    @Test("Small bases are marked, intervals have their bounds, probabilities a floor")
    func statistics() {
        #expect([0, 1, 9, 10, 29, 30].map(NumberText.base) == ["–", "1**", "9**", "10*", "29*", "30"])
        #expect(NumberText.interval(45.4778, 68.0647, decimals: 0) == "(45–68)")
        #expect(NumberText.interval(-0.5, 1.25, decimals: 1) == "(−0,5–1,3)")
        #expect(NumberText.probability("p", 0.00099) == "p < 0,001")
        #expect(NumberText.probability("p", 0.001) == "p = 0,001")
        #expect(NumberText.probability("p", 1) == "p = 1,000")
        #expect([2, 56.305].map(NumberText.degrees) == ["2", "56,31"])
        #expect(
            [0, 999, 1000, 100_000, 1_234_567].map(NumberText.grouped) == ["0", "999", "1 000", "100 000", "1 234 567"])
    }
}
