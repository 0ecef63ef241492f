/// One side of a table that Pearson's chi-square is taken of: a question and its categories, which do not overlap.
public struct ChiSquareSide: Sendable, Equatable, Codable {
    /// The key of the question.
    public let question: String
    /// Codes of options or nets, one a category; respondents with none of them are left out.
    public let categories: [String]

    /// A side of the table.
    public init(question: String, categories: [String]) {
        self.question = question
        self.categories = categories
    }
}
