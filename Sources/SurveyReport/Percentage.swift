/// What a table's percentages are percentages of.
public enum Percentage: String, Sendable, CaseIterable {
    /// Of the row's total.
    case row
    /// Of the column's total.
    case column
    /// Of everybody counted.
    case total
}
