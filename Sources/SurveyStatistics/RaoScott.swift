/// Rao and Scott's tests of independence of a table under a design, which correct Pearson's chi-square.
public struct RaoScott: Sendable, Equatable {
    /// The second-order correction: an F on d0 and d0 · ν degrees of freedom.
    public let secondOrder: TestResult
    /// The first-order correction: a chi-square on (R - 1)(C - 1) degrees of freedom.
    public let firstOrder: TestResult
    /// What is corrected: Pearson's chi-square of the weighted proportions times the number of respondents.
    public let uncorrected: Double

    /// Tables with more cells than this, but for empty rows and columns, are not tested: the time grows with the
    /// third power of it.
    public static let greatestTable = 500
}
