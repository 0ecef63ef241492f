/// Numbers summarised over the respondents of one column; nil where there are too few.
public struct Mean: Sendable, Equatable {
    /// The code of the column's category; nil for everybody.
    public let column: String?
    /// Respondents.
    public let n: Int
    /// The sum of their weights; `n` where there are none.
    public let weightedN: Double
    /// The mean.
    public let mean: Double?
    /// The standard deviation, with n - 1 in the denominator.
    public let standardDeviation: Double?
    /// The least number.
    public let minimum: Double?
    /// The lower quartile.
    public let lowerQuartile: Double?
    /// The median.
    public let median: Double?
    /// The upper quartile.
    public let upperQuartile: Double?
    /// The greatest number.
    public let maximum: Double?
    /// The standard error of the mean, under the design where there is one.
    public internal(set) var standardError: Double?
    /// The 95 % confidence interval of the mean.
    public internal(set) var low: Double?
    /// Its upper end.
    public internal(set) var high: Double?
    /// The variance under the design over that of a simple random sample of as many.
    public internal(set) var deff: Double?
}
