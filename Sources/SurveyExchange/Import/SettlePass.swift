import SurveyModel

/// Gives every blank of a question its reason, and notes what does not fit its universe.
final class SettlePass: CodePass {
    /// What is known of the respondents.
    struct People {
        /// Those who gave no answers at all.
        let isGone: [Bool]
        /// Those who did not come to the end; nil where the file does not tell.
        let isPartial: [Bool]?
        /// The place of the last question that each answered.
        let last: [Int32]
    }

    private let people: People
    private let faults: RowFaults
    private let question: Question
    private let place: Int32
    /// Whom the question is for; nil for everybody.
    private let isInside: [Bool]?
    private let leavesOut: Bool
    /// Rows with an answer outside the universe.
    private(set) var outside: [Int] = []

    init(
        _ people: People, _ faults: RowFaults, _ question: Question, place: Int, isInside: [Bool]?, leavesOut: Bool
    ) {
        self.people = people
        self.faults = faults
        self.question = question
        self.place = Int32(truncatingIfNeeded: place)
        self.isInside = isInside
        self.leavesOut = leavesOut
    }

    func run<Code: FixedWidthInteger & UnsignedInteger>(_ codes: inout [Code]) {
        let (notShown, nonresponse) = (Code.code(of: .notShown), Code.code(of: .nonresponse))
        codes.withUnsafeMutableBufferPointer { codes in
            for row in 0..<codes.count {
                let code = codes[row]
                if people.isGone[row] {
                    codes[row] = nonresponse
                } else if code == nonresponse {
                    faults.note(
                        "nonresponse stands for '\(question.key)' but not for all questions; write it for all, or for none",
                        row: row)
                } else if let isInside, !isInside[row] {
                    codes[row] = settledOutside(code, row)
                } else if code == 0 {
                    codes[row] = blank(row)
                } else if code == notShown {
                    codes[row] = settledUnshown(row)
                }
            }
        }
    }

    private func isAfterLast(_ row: Int) -> Bool {
        guard let isPartial = people.isPartial else { return false }
        return isPartial[row] && place > people.last[row]
    }

    private func blank<Code: FixedWidthInteger>(_ row: Int) -> Code {
        .code(of: isAfterLast(row) ? .breakoff : .noAnswer)
    }

    /// Who is told not to have been shown a question that is for them.
    private func settledUnshown<Code: FixedWidthInteger>(_ row: Int) -> Code {
        if isAfterLast(row) { return .code(of: .breakoff) }
        let condition = question.universe.map(\.description).joined(separator: " and ")
        let who = condition.isEmpty ? "is for everybody" : "is for these people (\(condition))"
        faults.note(
            "'\(question.key)' \(who), but the file says that it was not shown; correct the universe in the wave file, "
                + "or say in the mapping what the value means", row: row)
        return .code(of: .notShown)
    }

    private func settledOutside<Code: FixedWidthInteger>(_ code: Code, _ row: Int) -> Code {
        let notShown = Code.code(of: .notShown)
        if code == 0 || code == notShown || code == .code(of: .noAnswer) { return notShown }
        if code == .code(of: .notAsked) || code == .code(of: .breakoff) { return code }
        outside.append(row)
        return leavesOut ? notShown : code
    }
}
