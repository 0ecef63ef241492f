import Testing

@testable import SurveyVerification

@Suite struct MeasuredTests {
    @Test("A share of whole numbers is rounded by integers, away from zero at the half")
    func shares() {
        #expect(Measured.share(1, base: 8).digits(scale: 1) == 13)
        #expect(Measured.share(11, base: 22).digits(scale: 1) == 50)
        #expect(Measured.share(2, base: 258).digits(scale: 10) == 8)
        #expect(Measured.share(1, base: 8).value == 12.5)
    }

    @Test("A share of nobody is no number")
    func nobody() {
        #expect(Measured.share(0, base: 0).value == nil)
        #expect(Measured.share(0, base: 0).digits(scale: 1) == nil)
        #expect(Measured.share(0, base: 0).description == "no percent (nobody in the base)")
    }

    @Test("A count has as many decimals as it is printed with")
    func counts() {
        #expect(Measured.count(42, base: 258).digits(scale: 1) == 42)
        #expect(Measured.count(42, base: 258).digits(scale: 10) == 420)
        #expect(Measured.count(.max, base: nil).digits(scale: 10) == nil)
    }

    @Test("A sum of rounded parts is what it is, and has no other decimals")
    func sums() {
        let sum = Measured.sumOfParts(digits: 18, scale: 1, base: 172)
        #expect(sum.digits(scale: 1) == 18)
        #expect(sum.digits(scale: 10) == nil)
        #expect(sum.value == 18)
    }

    @Test("A pair is reported as how many times the second the first is")
    func pairs() {
        let pair = Measured.pair(.share(30, base: 60), .share(10, base: 80))
        #expect(pair.value == 4)
        #expect(Measured.pair(.count(3, base: nil), .count(0, base: nil)).value == nil)
    }

    @Test("The words for a number tell what it is made of")
    func words() {
        #expect(Measured.share(168, base: 281).description == "59.79 % (168 of 281)")
        #expect(Measured.chiSquare(7.8149).description == "chi-square 7.81")
        #expect(Measured.weightedShare(33.335, base: 10).description == "33.34 % (weighted)")
    }
}
