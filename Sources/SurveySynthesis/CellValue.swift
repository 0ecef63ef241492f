import SurveyModel

/// What a cell holds: in a single question the index of an option, in a column of a multiple question 1 where the
/// option is ticked and 0 where it is not; or one of the values below.
enum CellValue {
    static let unticked: UInt8 = 0
    static let ticked: UInt8 = 1
    /// Not in this wave, or not filled yet.
    static let notAsked: UInt8 = 61
    /// Shown, left blank.
    static let blank: UInt8 = 62
    /// Routed past.
    static let notShown: UInt8 = 63
    /// The most options a question may have: a set of values is the bits of one word.
    static let maximumOptions = 60

    /// The set that holds one value.
    static func mask(_ value: UInt8) -> UInt64 { 1 << UInt64(value) }

    /// The value that a state has where the question has no option for it, if respondents are made with it.
    static func bare(_ state: AnswerState) -> UInt8? {
        switch state {
        case .noAnswer: blank
        case .notShown: notShown
        case .notAsked: notAsked
        default: nil
        }
    }
}
