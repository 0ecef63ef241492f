import SurveyModel

/// Who answered what, from codes as they stand in the file.
final class AnsweredPass: CodePass {
    /// The place of the last question that somebody answered; -1 for nobody's answer.
    private(set) var last: [Int32]
    /// Whether anything stands for somebody: an answer, or a reason other than not being shown or reached.
    private(set) var isTouched: [Bool]
    /// The question that is looked at.
    var place: Int32 = 0

    init(rows: Int) {
        last = [Int32](repeating: -1, count: rows)
        isTouched = [Bool](repeating: false, count: rows)
    }

    func run<Code: FixedWidthInteger & UnsignedInteger>(_ codes: inout [Code]) {
        let lowestSaid = Code(truncatingIfNeeded: OptionNumbers.saidStates.compactMap(\.optionNumber).min() ?? 0)
        let lowestState = Code(truncatingIfNeeded: -8)
        let (notShown, nonresponse) = (Code.code(of: .notShown), Code.code(of: .nonresponse))
        let place = place
        last.withUnsafeMutableBufferPointer { last in
            isTouched.withUnsafeMutableBufferPointer { isTouched in
                for (row, code) in codes.enumerated() where code != 0 {
                    if code < lowestState || code >= lowestSaid { last[row] = place }
                    if code != notShown, code != nonresponse { isTouched[row] = true }
                }
            }
        }
    }
}

extension FixedWidthInteger {
    /// The code of a state in an answer column of this width.
    static func code(of state: AnswerState) -> Self { Self(truncatingIfNeeded: state.optionNumber ?? 0) }
}
