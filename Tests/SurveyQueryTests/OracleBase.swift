import SurveyModel
import SurveyQuery

/// Who a table counts and why the others are left out, by the naive oracle.
struct OracleBase {
    let sides: [OracleSide]
    /// Those who meet the filters.
    let met: [Int]
    let counted: [Int]
    let weights: [Double]

    func disagreements(with base: Base) -> [String] {
        var expected = [n([.nonresponse]), n([.nonresponse, .notAsked])]
        expected.append(n([.nonresponse, .notAsked, .notShown, .breakoff]))
        expected.append(n([.nonresponse, .notAsked, .notShown, .breakoff, .noAnswer, .refused]))
        expected += [counted.count, met.count - n([.nonresponse])]
        var wrong: [String] = []
        if [base.respondents, base.asked, base.shown, base.answered, base.counted, base.nonresponse] != expected {
            wrong.append("base \(base), expected \(expected)")
        }
        let weight = counted.map { weights[$0] }.reduce(0, +)
        if abs(base.weightedCounted - weight) > 1e-9 { wrong.append("weighted base \(base.weightedCounted)") }
        if base.excluded.map({ "\($0.question) \($0.state.rawValue) \($0.n)" }) != exclusions() {
            wrong.append("excluded \(base.excluded), expected \(exclusions())")
        }
        // Who answered nothing is no respondent; somebody may have answered nothing to a later question only.
        let lost = met.count { index in
            sides[0].state(index) != .nonresponse && sides.first { !$0.isCounted(index) }?.state(index) == .nonresponse
        }
        if base.excluded.map(\.n).reduce(0, +) + base.counted + lost != base.respondents {
            wrong.append("base and exclusions do not add up to the respondents")
        }
        return wrong
    }

    /// Those who meet the filters and are in none of these states in the row.
    private func n(_ left: [AnswerState]) -> Int {
        met.count { index in sides[0].state(index).map { !left.contains($0) } ?? false }
    }

    /// Each respondent once, for the first question that does not count them.
    private func exclusions() -> [String] {
        sides.indices.flatMap { place -> [String] in
            let left = met.filter { index in
                sides[..<place].allSatisfy { $0.isCounted(index) } && !sides[place].isCounted(index)
            }
            return AnswerState.reasons.compactMap { state in
                let n = left.count { sides[place].state($0) == state }
                return n > 0 && state != .nonresponse ? "\(sides[place].printed.key) \(state.rawValue) \(n)" : nil
            }
        }
    }
}
