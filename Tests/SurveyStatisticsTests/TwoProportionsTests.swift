import SurveyStatistics
import Testing

@Suite struct TwoProportionsTests {
    @Test("The worked example of two waves")
    func golden() throws {
        let waves = try #require(TwoProportions(96, 258, 140, 300))
        #expect(agrees(waves.difference, "0.0945736434109"))
        #expect(agrees(waves.interval.low, "0.0123886982976"))
        #expect(agrees(waves.interval.high, "0.174631428814"))
        #expect(waves.test.name == .twoProportions)
        #expect(agrees(waves.test.statistic, "2.25462211648"))
        #expect(agrees(waves.test.p, "0.0241570580263"))
    }

    @Test("Newcombe's own example: 56 of 70 against 48 of 80, .0524 to .3339")
    func newcombe() throws {
        let interval = try #require(newcombeDifference(48, 80, 56, 70))
        #expect(agrees(interval.low, "0.0524"))
        #expect(agrees(interval.high, "0.3339"))
    }

    @Test("Random pairs give R's test and the printed formula's interval")
    func reference() throws {
        for line in try TableReference.lines("two") {
            let x = line.arguments
            let result = try #require(TwoProportions(x[0], x[1], x[2], x[3]))
            let values = [
                result.difference, result.interval.low, result.interval.high, result.test.statistic, result.test.p,
            ]
            for (value, expected) in zip(values, line.values) { #expect(isClose(value, expected), "\(line)") }
        }
    }

    @Test("Where nobody or everybody is counted there is an interval and no test")
    func certain() throws {
        for x in [0.0, 20] {
            let result = try #require(TwoProportions(x, 20, x, 20))
            #expect(result.difference == 0)
            #expect(result.test == TestResult(.twoProportions, statistic: nil, p: nil))
            #expect(result.interval.low < 0 && result.interval.high > 0)
        }
        #expect(TwoProportions(1, 0, 1, 2) == nil)
        #expect(TwoProportions(3, 2, 1, 2) == nil)
        #expect(TwoProportions(.nan, 2, 1, 2) == nil)
    }
}
