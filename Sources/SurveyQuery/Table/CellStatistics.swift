/// What tests and intervals say of one cell; nil where it is undefined or was not asked for.
public struct CellStatistics: Sendable, Equatable {
    /// Adjusted standardised residual (Haberman): about normal where row and column are independent.
    public internal(set) var adjustedResidual: Double?
    /// Letters of the columns whose percentage in this row is lower, beyond chance.
    public internal(set) var letters: [String] = []
    /// The lower end of the 95 % confidence interval, in percent, of the percentage that was asked for.
    public internal(set) var low: Double?
    /// The upper end, in percent.
    public internal(set) var high: Double?
    /// The standard error under the design, in percentage points; nil without a design.
    public internal(set) var standardError: Double?
    /// The variance under the design over that of a simple random sample of as many.
    public internal(set) var deff: Double?
}
