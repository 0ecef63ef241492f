public import SurveyStatistics

/// Cochran and Armitage's test of a category over three waves or more between which the line is whole.
public struct TrendTest: Sendable, Equatable {
    /// The keys of the waves.
    public let waves: [String]
    /// The scores that the test gives them: their years.
    public let scores: [Double]
    /// The code of the row's category.
    public let row: String
    /// The code of the column's category; nil for everybody.
    public let column: String?
    /// The test.
    public let result: TestResult
}
