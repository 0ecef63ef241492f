import SurveyModel
import Testing

@Suite struct ComparisonTests {
    @Test(
        "A quantity under, at and over its bound",
        arguments: [
            (Comparison.above, [false, false, true]), (.below, [true, false, false]), (.atLeast, [false, true, true]),
            (.atMost, [true, true, false]),
        ])
    func holds(comparison: Comparison, expected: [Bool]) {
        #expect([49.0, 50, 51].map { comparison.holds($0, 50) } == expected)
    }
}
