import SurveyStatistics

/// A confidence interval of a percentage, with its standard error where a design gives one; in percent.
struct Interval {
    var low: Double?
    var high: Double?
    var standardError: Double?
    var deff: Double?

    init(_ interval: ConfidenceInterval?) {
        low = interval.map { 100 * $0.low }
        high = interval.map { 100 * $0.high }
    }

    init(_ estimate: DesignEstimate?) {
        self.init(estimate?.interval)
        standardError = estimate?.standardError.map { 100 * $0 }
        deff = estimate?.deff
    }
}

extension CellStatistics {
    mutating func add(_ interval: Interval) {
        low = interval.low
        high = interval.high
        standardError = interval.standardError
        deff = interval.deff
    }
}
