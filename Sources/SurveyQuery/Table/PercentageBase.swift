/// Which total a percentage is of.
public enum PercentageBase: String, Sendable, CaseIterable {
    /// The row's.
    case row
    /// The column's; of a one-way table, everybody counted.
    case column
    /// Everybody counted.
    case total
}
