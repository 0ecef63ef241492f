/// What an import did.
public struct ImportOutcome: Sendable, Equatable {
    /// What differs from the answers that the wave had before. Respondents are the same by the survey tool's ids where
    /// both imports have them for everybody, and else by number.
    public struct Changes: Sendable, Equatable {
        /// How many respondents are new.
        public let added: Int
        /// How many are not there any more.
        public let removed: Int
        /// Of those who stayed, how many have another unit, weight, stratum, cluster, number or id of the survey tool.
        public let moved: Int
        /// Of those who stayed, how many answer otherwise: by question, in the order of the questionnaire, and only
        /// questions where somebody does.
        public let answers: [(question: String, respondents: Int)]

        /// Whether the wave is as it was.
        public var isEmpty: Bool { added == 0 && removed == 0 && moved == 0 && answers.isEmpty }

        init(added: Int, removed: Int, moved: Int, answers: [(question: String, respondents: Int)]) {
            self.added = added
            self.removed = removed
            self.moved = moved
            self.answers = answers
        }

        /// Whether all of it is equal.
        public static func == (left: Changes, right: Changes) -> Bool {
            left.added == right.added && left.removed == right.removed && left.moved == right.moved
                && left.answers.elementsEqual(right.answers, by: ==)
        }
    }

    /// How many respondents the wave has now.
    public let respondents: Int
    /// How many rows of answers and states it has now: one a respondent and question, more where several options are
    /// ticked.
    public let rows: Int
    /// What differs from before; nil where the wave had no answers.
    public let changes: Changes?
}
