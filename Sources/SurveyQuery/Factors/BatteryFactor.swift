/// A rotated factor, by the questions that it stands for.
public struct BatteryFactor: Sendable, Equatable {
    /// Its number, from 1.
    public let number: Int
    /// The share of all variance that it explains, in percent.
    public let percentOfVariance: Double
    /// The places in the request of the items that load more on it than on any other, and no less than
    /// `BatteryAnalysis.leastLoading`; the largest loading first.
    public let items: [Int]
}
