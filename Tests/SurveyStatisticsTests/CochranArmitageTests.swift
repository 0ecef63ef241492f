import SurveyStatistics
import Testing

@Suite struct CochranArmitageTests {
    @Test("The worked example of three waves")
    func golden() throws {
        let test = try #require(
            cochranArmitage(successes: [96, 140, 180], totals: [258, 300, 320], scores: [2016, 2020, 2024]))
        #expect(test.name == .trend)
        #expect(test.df == 1)
        #expect(agrees(test.statistic, "20.8639889153"))
        #expect(agrees(test.p, "4.93077906052e-06"))
    }

    @Test("Random waves give R's test for trend")
    func reference() throws {
        for line in try TableReference.lines("trend") {
            let size = line.arguments.count / 3
            let parts = (0..<3).map { Array(line.arguments[($0 * size)..<(($0 + 1) * size)]) }
            let test = cochranArmitage(successes: parts[0], totals: parts[1], scores: parts[2])
            #expect(isClose(test?.statistic, line.values[0], within: 1e-8), "\(line)")
            #expect(isClose(test?.p, line.values[1], within: 1e-8), "\(line)")
        }
    }

    @Test("Nobody, everybody, equal scores and empty waves have no statistic; other lists no test")
    func undefined() {
        let none = TestResult(.trend, statistic: nil, df: 1, p: nil)
        #expect(cochranArmitage(successes: [0, 0], totals: [5, 6], scores: [1, 2]) == none)
        #expect(cochranArmitage(successes: [5, 6], totals: [5, 6], scores: [1, 2]) == none)
        #expect(cochranArmitage(successes: [1, 2], totals: [5, 6], scores: [3, 3]) == none)
        #expect(cochranArmitage(successes: [1, 0], totals: [5, 0], scores: [1, 2]) == none)
        #expect(cochranArmitage(successes: [], totals: [], scores: []) == none)
        #expect(cochranArmitage(successes: [1], totals: [5, 6], scores: [1, 2]) == nil)
        #expect(cochranArmitage(successes: [7, 1], totals: [5, 6], scores: [1, 2]) == nil)
        #expect(cochranArmitage(successes: [1, 1], totals: [5, 6], scores: [1, .nan]) == nil)
    }
}
