/// What a test of a table or of groups gave; nil where it is undefined, never NaN.
public struct TestResult: Sendable, Equatable {
    /// Which test.
    public let name: TestName
    /// Its statistic; nil for a test that has none, as Fisher's.
    public let statistic: Double?
    /// Degrees of freedom; of the numerator where there are two.
    public let df: Double?
    /// Degrees of freedom of the denominator, for an F.
    public let df2: Double?
    /// The probability of a result at least as extreme where nothing is going on; two-sided.
    public let p: Double?

    /// A result; a number that is not finite is kept as nil.
    public init(_ name: TestName, statistic: Double?, df: Double? = nil, df2: Double? = nil, p: Double?) {
        func finite(_ value: Double?) -> Double? { value.flatMap { $0.isFinite ? $0 : nil } }
        self.name = name
        self.statistic = finite(statistic)
        self.df = finite(df)
        self.df2 = finite(df2)
        self.p = finite(p)
    }
}
