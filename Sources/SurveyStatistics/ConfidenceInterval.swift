/// From where to where an unknown value may be.
public struct ConfidenceInterval: Sendable, Equatable {
    /// The lower limit.
    public let low: Double
    /// The upper limit.
    public let high: Double

    /// Limits, the lower one first.
    public init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }
}
