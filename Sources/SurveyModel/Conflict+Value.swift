extension Conflict {
    /// One printed number of the conflict. The value is told again here, so that a number mistyped elsewhere is not taken
    /// for the source's fault.
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
        /// What a percent is a percent of, where that is printed.
        public let base: Int?
        /// The names of the unknown whole numbers that add up to it.
        public let unknowns: [String]
        /// The names of the unknowns that a percent is a percent of, where there is no `base`; `unknowns` among them.
        public let whole: [String]
        /// How the number is read here, where this is one of several readings of the same words; nil where it is certain.
        public let reading: String?

        /// A value of a conflict.
        public init(
            reference: Reference, printed: PrintedNumber, unit: PrintedUnit, base: Int?, unknowns: [String],
            whole: [String] = [], reading: String? = nil
        ) {
            self.reference = reference
            self.printed = printed
            self.unit = unit
            self.base = base
            self.unknowns = unknowns
            self.whole = whole
            self.reading = reading
        }
    }
}
