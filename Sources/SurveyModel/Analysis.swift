/// Something that a report says of the answers after a test or a factor analysis.
public enum Analysis: Sendable, Equatable {
    /// The test of a cross-tab that its footnote would report finds p below 5 percent, or does not.
    case test(rows: TestSide, columns: TestSide, filters: [Filter], isSignificant: Bool)
    /// So many factors have an eigenvalue above 1 (Kaiser's rule), or are to be taken.
    case factorCount(FactorBattery, PrintedNumber)
    /// One of the rotated factors is as described.
    case factor(FactorBattery, FactorPattern)
}
