import SurveyStatistics
import Testing

@Suite struct RoundingTests {
    @Test("A half is rounded away from zero by integer arithmetic")
    func halves() {
        #expect(Rounding.percentDigits(1, of: 8) == 13)
        #expect(Rounding.percentDigits(1, of: 8, scale: 10) == 125)
        #expect(Rounding.percentDigits(11, of: 22) == 50)
        #expect(Rounding.percentDigits(1, of: 200) == 1)
        #expect(Rounding.percentDigits(57, of: 200) == 29)
        #expect(Rounding.percentDigits(2, of: 258, scale: 10) == 8)
    }

    @Test("A percent and its window agree for every count of every base")
    func agreesWithWindows() throws {
        for base in 1...150 {
            for count in 0...base {
                let digits = try #require(Rounding.percentDigits(count, of: base))
                let window = try #require(RoundingWindow.counts(printed: digits, base: base))
                #expect(window.contains(count))
            }
        }
    }

    @Test("There is no percent of nothing, nor of more than all")
    func outOfReach() {
        #expect(Rounding.percentDigits(0, of: 0) == nil)
        #expect(Rounding.percentDigits(3, of: 2) == nil)
        #expect(Rounding.percentDigits(-1, of: 2) == nil)
        #expect(Rounding.percentDigits(1, of: .max, scale: .max) == nil)
    }

    @Test("A floating-point number is rounded by its exact value")
    func floatingPoint() {
        #expect(Rounding.digits(12.5) == 13)
        #expect(Rounding.digits(-12.5) == -13)
        #expect(Rounding.digits(12.499999999999998) == 12)
        #expect(Rounding.digits(0.49999999999999994) == 0)
        // 0.285 is stored a little below, 1.005 too, and 0.125 exactly; times 100 the first two round up to the half.
        #expect(Rounding.digits(0.285, scale: 100) == 28)
        #expect(Rounding.digits(1.005, scale: 100) == 100)
        #expect(Rounding.digits(0.125, scale: 100) == 13)
        #expect(Rounding.digits(.nan) == nil)
        #expect(Rounding.digits(.infinity) == nil)
        #expect(Rounding.digits(1e300) == nil)
    }
}
