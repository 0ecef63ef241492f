/// What lies between a wave and the next.
public struct TrendStep: Sendable {
    /// The key of the earlier wave.
    public let from: String
    /// The key of the later wave.
    public let to: String
    /// Whether the two may be compared.
    public let link: TrendLink
    /// By row and column, for what is in both; none where the line is broken.
    public internal(set) var changes: [TrendChange]

    /// The change of a category.
    public func change(row: String, column: String?) -> TrendChange? {
        changes.first { $0.row == row && $0.column == column }
    }
}
