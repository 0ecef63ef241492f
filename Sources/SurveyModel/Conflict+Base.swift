extension Conflict {
    /// A sum of unknowns that is printed as a base, and taken as certain.
    public struct Base: Sendable, Equatable {
        /// The number.
        public let count: Int
        /// The names of the unknowns that add up to it.
        public let unknowns: [String]
        /// Where it is printed.
        public let source: String

        /// A base of a conflict.
        public init(count: Int, unknowns: [String], source: String) {
            self.count = count
            self.unknowns = unknowns
            self.source = source
        }
    }
}
