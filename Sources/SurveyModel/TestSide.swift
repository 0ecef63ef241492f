/// One side of a table that is tested: a question that respondents give one answer to, and its categories.
public struct TestSide: Sendable, Equatable, Codable {
    /// The key of the question.
    public let question: String
    /// For each category the codes of the options or nets that are counted in it, none in two; respondents with none of
    /// them are left out.
    public let categories: [[String]]

    /// A side of the table.
    public init(question: String, categories: [[String]]) {
        self.question = question
        self.categories = categories
    }
}
