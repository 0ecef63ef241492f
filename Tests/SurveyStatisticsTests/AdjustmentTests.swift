import SurveyStatistics
import Testing

@Suite struct AdjustmentTests {
    @Test("Holm and Bonferroni give R's adjusted probabilities, in the order given")
    func reference() throws {
        for adjustment in Adjustment.allCases {
            for line in try TableReference.lines(adjustment.rawValue) {
                let adjusted = adjustment.adjusted(line.arguments)
                try #require(adjusted.count == line.values.count)
                for (value, expected) in zip(adjusted, line.values) { #expect(isClose(value, expected), "\(line)") }
            }
        }
    }

    @Test("No probabilities, and one that is no number, are no trap")
    func edges() {
        #expect(Adjustment.holm.adjusted([]) == [])
        #expect(Adjustment.bonferroni.adjusted([]) == [])
        #expect(Adjustment.holm.adjusted([.nan, 0.01]) == [1, 0.02])
        #expect(Adjustment.bonferroni.adjusted([.nan, 0.01]) == [1, 0.02])
    }
}
