import SurveyStatistics
import Testing

@Suite struct OverlappingProportionsZTests {
    @Test("The worked example")
    func golden() throws {
        let z = try #require(overlappingProportionsZ(p1: 0.5, n1: 60, p2: 0.3, n2: 50, n12: 20))
        #expect(agrees(z, "2.663001144"))
        #expect(agrees(2 * normalUpperTail(z), "0.007744715089"))
    }

    @Test("The same respondents, empty bases and impossible overlaps have none")
    func undefined() {
        #expect(overlappingProportionsZ(p1: 0.5, n1: 60, p2: 0.3, n2: 60, n12: 60) == nil)
        #expect(overlappingProportionsZ(p1: 0.5, n1: 0, p2: 0.3, n2: 60, n12: 0) == nil)
        #expect(overlappingProportionsZ(p1: 0.5, n1: 60, p2: 0.3, n2: 50, n12: 51) == nil)
        #expect(overlappingProportionsZ(p1: 0, n1: 60, p2: 0, n2: 50, n12: 0) == nil)
        #expect(overlappingProportionsZ(p1: 1, n1: 60, p2: 1, n2: 50, n12: 0) == nil)
        #expect(overlappingProportionsZ(p1: .nan, n1: 60, p2: 1, n2: 50, n12: 0) == nil)
    }

    @Test("A group against the total it is part of")
    func part() throws {
        // With 20 of 40 in the group and 30 of 100 in all: z = .2 / √(.357143 · .642857 · (1/40 + 1/100 - 2/100)).
        let z = try #require(overlappingProportionsZ(p1: 0.5, n1: 40, p2: 0.3, n2: 100, n12: 40))
        #expect(isClose(z, 0.2 / (50.0 / 140 * (90.0 / 140) * 0.015).squareRoot()))
    }
}
