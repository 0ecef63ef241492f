internal import RealModule

/// Bartlett's test of sphericity: whether items correlate at all.
public struct Sphericity: Sendable, Equatable {
    /// −(n − 1 − (2p + 5) / 6) · ln |R|, for n respondents and p items.
    public let chiSquare: Double
    /// p (p − 1) / 2.
    public let df: Double
    /// The probability of a chi-square as large where no items correlate in the population.
    public let p: Double?

    /// From the eigenvalues of a correlation matrix, all above 0.
    init(eigenvalues: [Double], respondents: Int) {
        let items = Double(eigenvalues.count)
        let logDeterminant = eigenvalues.reduce(0) { $0 + .log($1) }
        // A determinant of 1 may come out above 1 by rounding.
        chiSquare = max(0, -(Double(respondents) - 1 - (2 * items + 5) / 6) * logDeterminant)
        df = items * (items - 1) / 2
        p = chiSquareUpperTail(chiSquare, df: df)
    }
}
