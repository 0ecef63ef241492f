/// One printed number of an exhibit.
public struct ExhibitCell: Sendable, Equatable {
    /// What recomputes the number.
    public enum Source: Sendable, Equatable {
        /// A category of a one-way cross-tab: the code of an option or a net; nil for the table's total.
        case crossTab(CrossTabRequest, code: String?)
        /// The sum of the rounded percents of several options of a one-way cross-tab.
        case sumOfParts(CrossTabRequest, codes: [String])
        /// Nothing: the number comes from elsewhere, for this reason.
        case notComputable(reason: String)
    }

    /// The key of the row, unique with the column and the unit.
    public let row: String
    /// The key of the column.
    public let column: String
    /// What the number counts in.
    public let unit: PrintedUnit
    /// The number.
    public let printed: PrintedNumber
    /// The base printed for it, where there is one.
    public let base: Int?
    /// What recomputes it.
    public let source: Source

    /// A cell as the publication's file describes it.
    public init(
        row: String, column: String, unit: PrintedUnit, printed: PrintedNumber, base: Int?, source: Source
    ) {
        self.row = row
        self.column = column
        self.unit = unit
        self.printed = printed
        self.base = base
        self.source = source
    }
}
