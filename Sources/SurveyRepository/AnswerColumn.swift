/// The answers to one question, a code for each respondent number of its wave: element i is number i + 1.
///
/// A code is the low bits of the option's number: 1 to `highestOption` an answer, and the states -1 to -8 from the
/// top down (255 to 248 in a byte). 0 is nobody: the number was never given, or its respondent removed. There are no
/// others.
public struct AnswerColumn: Sendable, Equatable {
    /// How the codes are held.
    public enum Codes: Sendable, Equatable {
        /// A byte a respondent, where no option has a number above 247.
        case narrow([UInt8])
        /// Two bytes a respondent; states are 65535 to 65528.
        case wide([UInt16])
        /// A multiple question: 1 where there are answers, or a state, or 0; and bit b of plane k where option
        /// 8k + b + 1 is ticked.
        case multiple(state: [UInt8], planes: [[UInt8]])
    }

    /// A code a respondent.
    public let codes: Codes
    /// The highest number among the question's options; 0 where it has states only.
    public let highestOption: Int

    /// A column of these codes.
    public init(codes: Codes, highestOption: Int) {
        self.codes = codes
        self.highestOption = highestOption
    }
}
