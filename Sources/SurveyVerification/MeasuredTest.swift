import SurveyStatistics

/// The test of a cross-tab that a footnote would report.
struct MeasuredTest: Equatable, Sendable, CustomStringConvertible {
    /// Which, as outputs call it; nil where the table has nothing to test.
    let name: String?
    let statistic: Double?
    let df: Double?
    let p: Double?

    /// Whether p is below 5 percent; nil where there is no p.
    var isSignificant: Bool? { p.map { $0 < 0.05 } }

    /// The result with its name, such as `pearson 25.57 on 6 df, p = 0.0003`.
    var description: String {
        guard let name, let p else { return "a table with nothing to test" }
        let digits = Rounding.digits(p, scale: 10_000).map { Measured.text($0, 10_000) } ?? "?"
        let probability = p < 0.0001 ? "p < 0.0001" : "p = \(digits)"
        guard let statistic = statistic.flatMap({ Rounding.digits($0, scale: 100) }), let df else {
            return "\(name), \(probability)"
        }
        return "\(name) \(Measured.text(statistic, 100)) on \(Int(df)) df, \(probability)"
    }
}
