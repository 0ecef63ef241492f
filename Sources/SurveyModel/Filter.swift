/// A condition on a respondent. Several in a list all have to hold.
public enum Filter: Sendable, Equatable, Hashable {
    /// The answer to a question is one of `values`: codes of options or nets, names of states, or a base rule
    /// (`answered`: everybody whom that rule counts).
    case question(String, values: [String])
    /// An attribute is one of `values`.
    case attribute(RespondentAttribute, values: [String])
    /// At least so many of these hold.
    case atLeast(Int, [Filter])

    /// Reads `key=value,value`; nil where a side or a value is empty.
    public init?(_ text: String) {
        guard let equals = text.firstIndex(of: "=") else { return nil }
        let key = String(text[..<equals])
        let values = text[text.index(after: equals)...]
            .split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard !key.isEmpty, !values.contains("") else { return nil }
        if let attribute = RespondentAttribute(rawValue: key) {
            self = .attribute(attribute, values: values)
        } else {
            self = .question(key, values: values)
        }
    }

    /// The keys of the questions that the condition looks at.
    public var questions: [String] {
        switch self {
        case .question(let key, _): [key]
        case .attribute: []
        case .atLeast(_, let filters): filters.flatMap(\.questions)
        }
    }
}

extension Filter: CustomStringConvertible {
    /// The condition as `init(_:)` reads it; `at least 2 of (…)` for the kind that it does not read.
    public var description: String {
        switch self {
        case .question(let key, let values): "\(key)=\(values.joined(separator: ","))"
        case .attribute(let attribute, let values): "\(attribute.rawValue)=\(values.joined(separator: ","))"
        case .atLeast(let least, let filters):
            "at least \(least) of (\(filters.map(\.description).joined(separator: "; ")))"
        }
    }
}
