/// What a report says of one factor: which questions make it, which do not, and which group stands out on it.
public struct FactorPattern: Sendable, Equatable, Codable {
    /// A group whose mean score is said to differ from that of all others.
    public struct Group: Sendable, Equatable, Codable {
        /// The key of the question whose categories are the groups.
        public let question: String
        /// The code of the group.
        public let code: String
        /// Whether its mean is above that of the others, and not below it. A scale's options count 1, 2, 3 … in their
        /// order, so that the first option is the low end.
        public let isAbove: Bool

        /// A group that stands out.
        public init(question: String, code: String, isAbove: Bool) {
            self.question = question
            self.code = code
            self.isAbove = isAbove
        }
    }

    /// The keys of the questions that load on it, all in the same direction.
    public let together: [String]
    /// The keys of questions that do not load on it in that direction.
    public let apart: [String]
    /// The group that stands out, where the report names one.
    public let group: Group?

    /// A factor as the publication's file describes it.
    public init(together: [String], apart: [String] = [], group: Group? = nil) {
        self.together = together
        self.apart = apart
        self.group = group
    }
}
