import SurveyStatistics
import Testing

@Suite struct WilsonTests {
    @Test("The worked examples")
    func golden() throws {
        let half = try #require(Wilson.interval(successes: 30, n: 60))
        #expect(agrees(half.low, "0.377350242416"))
        #expect(agrees(half.high, "0.622649757584"))
        let nobody = try #require(Wilson.interval(successes: 0, n: 14))
        #expect(nobody.low == 0)
        #expect(agrees(nobody.high, "0.215310802738"))
        let few = try #require(Wilson.interval(successes: 3, n: 258))
        #expect(agrees(few.low, "0.00396227074025"))
        #expect(agrees(few.high, "0.033623292925"))
    }

    @Test("Counts and levels give R's intervals")
    func reference() throws {
        for line in try TableReference.lines("wilson") {
            let (x, n, level) = (line.arguments[0], line.arguments[1], line.arguments[2])
            let interval = try #require(Wilson.interval(successes: x, n: n, level: level))
            #expect(isClose(interval.low, line.values[0]), "\(line)")
            #expect(isClose(interval.high, line.values[1]), "\(line)")
        }
    }

    @Test("A weighted proportion takes an effective n and Student's t")
    func weighted() throws {
        let t = try #require(studentQuantile(0.975, df: 9))
        let interval = try #require(Wilson.interval(proportion: 0.3, effectiveN: 40.5, quantile: t))
        let (center, half) = (0.3 + t * t / 81, t * (0.21 / 40.5 + t * t / 4 / 40.5 / 40.5).squareRoot())
        #expect(isClose(interval.low, (center - half) / (1 + t * t / 40.5), within: 1e-13))
        #expect(isClose(interval.high, (center + half) / (1 + t * t / 40.5), within: 1e-13))
    }

    @Test("Impossible arguments have no interval")
    func undefined() {
        #expect(Wilson.interval(successes: 0, n: 0) == nil)
        #expect(Wilson.interval(successes: 3, n: 2) == nil)
        #expect(Wilson.interval(successes: -1, n: 2) == nil)
        #expect(Wilson.interval(successes: .nan, n: 2) == nil)
        #expect(Wilson.interval(successes: 1, n: 2, level: 1) == nil)
        #expect(Wilson.interval(successes: 1, n: 2, level: -0.95) == nil)
        #expect(Wilson.interval(proportion: 0.5, effectiveN: 1e-300, quantile: 1e10) == nil)
        #expect(Wilson.interval(proportion: 0.5, effectiveN: 10, quantile: .infinity) == nil)
        #expect(Wilson.interval(proportion: 0.5, effectiveN: .nan, quantile: 2) == nil)
    }
}
