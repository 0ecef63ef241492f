/// Printed numbers that no whole numbers of respondents can give together.
public struct Conflict: Sendable, Equatable {
    /// One printed number of the conflict. The value is told again here, so that a number mistyped elsewhere
    /// is not taken for the source's fault.
    public struct Value: Sendable, Equatable {
        /// Which printed number it is.
        public enum Reference: Sendable, Equatable {
            /// A cell of an exhibit.
            case cell(exhibit: String, row: String, column: String)
            /// A claim, by its id.
            case claim(String)
        }

        /// Which printed number it is.
        public let reference: Reference
        /// The number.
        public let printed: PrintedNumber
        /// What it counts in.
        public let unit: PrintedUnit
        /// What a percent is a percent of.
        public let base: Int?
        /// The names of the unknown whole numbers that add up to it.
        public let unknowns: [String]

        /// A value of a conflict.
        public init(
            reference: Reference, printed: PrintedNumber, unit: PrintedUnit, base: Int?, unknowns: [String]
        ) {
            self.reference = reference
            self.printed = printed
            self.unit = unit
            self.base = base
            self.unknowns = unknowns
        }
    }

    /// The id, unique within the publication.
    public let id: String
    /// What the conflict is about, in our own words.
    public let text: Label
    /// What all the unknowns add up to, where they are the parts of one whole.
    public let total: Int?
    /// The printed numbers.
    public let values: [Value]

    /// A conflict as the publication's file describes it.
    public init(id: String, text: Label, total: Int?, values: [Value]) {
        self.id = id
        self.text = text
        self.total = total
        self.values = values
    }
}
