/// A net that a request makes for itself, beside those of the question.
public struct RequestedNet: Sendable, Equatable, Codable {
    /// The key of the question.
    public let question: String
    /// The code, which no option or net of the question has.
    public let code: String
    /// The codes of the options that it counts.
    public let options: [String]

    /// A net of a request.
    public init(question: String, code: String, options: [String]) {
        self.question = question
        self.code = code
        self.options = options
    }

    /// Reads `question:code=option,option`; nil where a part is empty.
    public init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":"), let equals = text[colon...].firstIndex(of: "=") else { return nil }
        question = String(text[..<colon])
        code = String(text[text.index(after: colon)..<equals])
        options = text[text.index(after: equals)...].split(separator: ",", omittingEmptySubsequences: false)
            .map(String.init)
        guard !question.isEmpty, !code.isEmpty, !options.contains("") else { return nil }
    }
}
