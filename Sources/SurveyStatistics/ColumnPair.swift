/// Two columns of a row compared.
public struct ColumnPair: Sendable, Equatable {
    /// The index of the first column.
    public let first: Int
    /// The index of the second column, which is greater.
    public let second: Int
    /// The first proportion minus the second, in standard errors.
    public let z: Double
    /// The two-sided probability.
    public let p: Double

    /// A comparison by any test; `z` is above 0 where the first column is the higher one.
    public init(first: Int, second: Int, z: Double, p: Double) {
        self.first = first
        self.second = second
        self.z = z
        self.p = p
    }
}
