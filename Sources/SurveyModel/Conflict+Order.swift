extension Conflict {
    /// A claim that one share is more than another, in one of the ways that it can be read.
    public struct Order: Sendable, Equatable {
        /// A share of unknowns, by their names.
        public struct Share: Sendable, Equatable {
            /// The unknowns that are counted.
            public let unknowns: [String]
            /// The unknowns that it is a share of, `unknowns` among them.
            public let whole: [String]

            /// A share of unknowns.
            public init(unknowns: [String], whole: [String]) {
                self.unknowns = unknowns
                self.whole = whole
            }
        }

        /// The id of the claim.
        public let claim: String
        /// How it is read.
        public let reading: String
        /// The greater share.
        public let more: Share
        /// The lesser share.
        public let than: Share

        /// A reading of a claim.
        public init(claim: String, reading: String, more: Share, than: Share) {
            self.claim = claim
            self.reading = reading
            self.more = more
            self.than = than
        }
    }
}
