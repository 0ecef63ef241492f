/// Something that is said of the answers in numbers; a claim of a report, or a constraint on made-up respondents.
public enum Statement: Sendable, Equatable {
    /// The quantity, rounded half away from zero to the printed decimals, is the printed number.
    case value(Quantity, PrintedNumber)
    /// The printed percent is the sum of rounded parts, each a count of the same whole.
    case sumOfParts([Quantity], PrintedNumber)
    /// The quantity stands so to a bound; percent where it is a share.
    case bound(Quantity, Comparison, Double)
    /// The first quantity is more than `factor` times the second.
    case order(Quantity, moreThan: Quantity, factor: Double)
    /// Pearson's chi-square of two questions over their answers (nets count as one category) against a critical value.
    case chiSquare(rows: ChiSquareSide, columns: ChiSquareSide, filters: [Filter], Comparison, Double)
}
