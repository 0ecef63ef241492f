import SurveyStatistics
import Testing

@Suite struct GroupSummaryTests {
    @Test("A small group is described as by hand")
    func byHand() throws {
        let summary = try #require(GroupSummary([4, 1, 3, 2], quantiles: [0, 0.25, 0.75, 1, -1, 2]))
        #expect((summary.n, summary.weight, summary.mean, summary.median) == (4, 4, 2.5, 2.5))
        #expect(summary.quantiles == [1, 1.75, 3.25, 4, 1, 4])
        #expect((try #require(summary.standardDeviation) - (5.0 / 3).squareRoot()).magnitude < 1e-15)
        #expect((summary.minimum, summary.maximum) == (1, 4))
    }

    @Test("Weights repeat a number in its mean and its quantiles")
    func weighted() throws {
        let summary = try #require(
            GroupSummary([10, 20, 30], weights: [1, 1, 2], quantiles: [0.2, 0.25, 0.26, 0.5, 1]))
        #expect((summary.n, summary.weight, summary.mean) == (3, 4, 22.5))
        #expect(summary.quantiles == [10, 10, 20, 20, 30])
        #expect(summary.median == 20)
        // Σw(x - mean)²/Σw = (156.25 + 6.25 + 112.5)/4, times 3/2.
        #expect((try #require(summary.standardDeviation) - (275.0 / 4 * 1.5).squareRoot()).magnitude < 1e-14)
    }

    @Test("Equal weights change neither mean nor standard deviation, and the quantile is that of the order statistics")
    func equalWeights() throws {
        let values = (0..<30).map { Double($0 * $0 % 17) }
        let plain = try #require(GroupSummary(values))
        let weights = [Double](repeating: 0.1, count: 30)
        let equal = try #require(GroupSummary(values, weights: weights, quantiles: [0.1, 0.3, 0.7]))
        #expect((plain.mean - equal.mean).magnitude < 1e-14)
        #expect(
            (try #require(plain.standardDeviation) - (try #require(equal.standardDeviation))).magnitude < 1e-14)
        // Three tenths reach 0.3 of 30 but for rounding: the third, ninth and twenty-first number.
        #expect(equal.quantiles == [2, 8, 20].map { values.sorted()[$0] })
    }

    @Test("Nothing is described by nothing, and one number has no standard deviation")
    func few() throws {
        #expect(GroupSummary([]) == nil)
        #expect(GroupSummary([.nan, .infinity]) == nil)
        #expect(GroupSummary([1], weights: [0]) == nil)
        #expect(GroupSummary([1, 2], weights: []) == nil)
        let one = try #require(GroupSummary([7], quantiles: [0.3, .nan]))
        #expect((one.standardDeviation, one.median, one.quantiles) == (nil, 7, [7, 7]))
        let constant = try #require(GroupSummary([0.1, 0.1, 0.1]))
        #expect((constant.mean, constant.standardDeviation) == (0.1, 0))
        let huge = try #require(GroupSummary([1e308, -1e308], weights: [1e300, 1e300]))
        #expect((huge.mean, huge.standardDeviation) == (0, nil))
    }
}
