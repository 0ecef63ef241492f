/// Which respondents a question's percentages are percentages of: the narrowest group that is counted whole.
public enum BaseRule: String, Sendable, CaseIterable, Hashable, Codable {
    /// Everybody who was asked, also those routed past it.
    case asked
    /// Everybody who was shown the question, also those who left it blank.
    case shown
    /// Everybody who answered, also with "don't know".
    case answered
    /// Everybody with an answer other than "don't know" and "not applicable".
    case valid

    /// Whether a respondent in `state` is counted under this rule.
    public func counts(_ state: AnswerState) -> Bool {
        switch state {
        case .valid: true
        case .dontKnow, .notApplicable: self != .valid
        case .noAnswer, .refused: self == .shown || self == .asked
        case .notShown, .breakoff: self == .asked
        case .notAsked, .nonresponse: false
        }
    }
}
