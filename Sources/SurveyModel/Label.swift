/// A text shown to people, in one or more languages. Bokmål is always there.
public struct Label: Sendable, Equatable, Hashable {
    /// The text in bokmål.
    public let nb: String
    /// The text in other languages.
    public let others: [Language: String]

    /// A label with its bokmål text and what other languages there are.
    public init(_ nb: String, others: [Language: String] = [:]) {
        self.nb = nb
        self.others = others
    }

    /// The text in `language`, or in bokmål where that is missing.
    public func text(in language: Language = .nb) -> String {
        language == .nb ? nb : others[language] ?? nb
    }

    /// Every language that the label has, with its text, bokmål first.
    public var all: [(language: Language, text: String)] {
        Language.allCases.compactMap { language in
            language == .nb ? (language, nb) : others[language].map { (language, $0) }
        }
    }
}
