/// How many made-up respondents give each answer to a question.
public struct Margin: Sendable, Equatable {
    /// What is known of an option's count.
    public enum Size: Sendable, Equatable {
        /// The count itself.
        case count(Int)
        /// A printed percent of the margin's base.
        case percent(PrintedNumber)
    }

    /// A printed percent for several options together.
    public struct Combined: Sendable, Equatable {
        /// The options that add up.
        public let codes: [String]
        /// The printed percent of the margin's base.
        public let percent: PrintedNumber

        /// A combined percent.
        public init(codes: [String], percent: PrintedNumber) {
            self.codes = codes
            self.percent = percent
        }
    }

    /// The key of the question.
    public let question: String
    /// How many of those who are shown the question are counted under `sizes`; the others leave it blank.
    /// Nil: all of them.
    public let base: Int?
    /// By code of an option (states too), in the order of the list.
    public let sizes: [(code: String, size: Size)]
    /// Percents of several options together.
    public let combined: [Combined]

    /// A margin as the list states it.
    public init(question: String, base: Int?, sizes: [(code: String, size: Size)], combined: [Combined] = []) {
        self.question = question
        self.base = base
        self.sizes = sizes
        self.combined = combined
    }

    /// Whether two margins say the same.
    public static func == (a: Margin, b: Margin) -> Bool {
        a.question == b.question && a.base == b.base && a.combined == b.combined
            && a.sizes.map(\.code) == b.sizes.map(\.code) && a.sizes.map(\.size) == b.sizes.map(\.size)
    }
}
