import SQLiteKit

/// The aggregates of a number, under their names in SQL. NULL where no row has one; rows with NULL are left out.
enum NumberMeasure: String, CaseIterable {
    /// `median(x)`.
    case median
    /// `quantile(x, p)`: type 7, as R's default.
    case quantile
    /// `stddev(x)`, with n - 1; NULL for a single number.
    case standardDeviation = "stddev"
    /// `wmean(x, weight)`.
    case weightedMean = "wmean"

    var function: AggregateFunction {
        let count = self == .quantile || self == .weightedMean ? 2 : 1
        return AggregateFunction(rawValue, arguments: count...count) { NumbersAccumulator(self) }
    }
}
