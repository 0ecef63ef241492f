extension AnswerState {
    /// The number that stands for the state among a question's options in the database: below 0, the same in every
    /// question; nil for `valid`, whose options are numbered from 1.
    public var optionNumber: Int? {
        switch self {
        case .valid: nil
        case .dontKnow: -1
        case .notApplicable: -2
        case .refused: -3
        case .noAnswer: -4
        case .notShown: -5
        case .notAsked: -6
        case .breakoff: -7
        case .nonresponse: -8
        }
    }

    /// Every state but `valid`: the reasons why there is no answer.
    public static var reasons: [AnswerState] { allCases.filter { $0 != .valid } }
}
