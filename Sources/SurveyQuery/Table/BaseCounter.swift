import SurveyModel

/// Counts who a table counts, and why the others are left out: first for the row's question, then the column's, then
/// the layers'.
struct BaseCounter {
    /// By state of the row: 0 for an answer, 1 to 8 for the states -1 to -8; then, by dimension and state, those who
    /// are left out for it.
    var n: [Int]

    init(dimensions: Int) { n = Array(repeating: 0, count: 9 * (dimensions + 1)) }

    /// Where a row's number is counted.
    @inline(__always)
    static func slot(_ number: Int) -> Int { number < 0 && number >= -8 ? -number : 0 }

    /// Where those are counted who are left out for their number in a dimension.
    @inline(__always)
    static func slot(_ number: Int, leftOutFor dimension: Int) -> Int { 9 * (dimension + 1) + slot(number) }

    func base(_ dimensions: [TableSide], counted: TableCounts.Count) -> Base {
        var (respondents, asked, shown, answered) = (0, 0, 0, 0)
        for slot in 0..<8 where n[slot] > 0 {
            let state = CodedQuestion.state(of: -slot)
            respondents += n[slot]
            if BaseRule.asked.counts(state) { asked += n[slot] }
            if BaseRule.shown.counts(state) { shown += n[slot] }
            if BaseRule.answered.counts(state) { answered += n[slot] }
        }
        return Base(
            nonresponse: n[8], respondents: respondents, asked: asked, shown: shown, answered: answered,
            counted: counted.n, weightedCounted: counted.weight, excluded: exclusions(dimensions))
    }

    /// In the order of the states; those who never answered anything are no respondents.
    private func exclusions(_ dimensions: [TableSide]) -> [Base.Exclusion] {
        var exclusions: [Base.Exclusion] = []
        for (dimension, side) in dimensions.enumerated() {
            for number in stride(from: -1, through: -7, by: -1) {
                let n = n[Self.slot(number, leftOutFor: dimension)]
                guard n > 0 else { continue }
                exclusions.append(
                    Base.Exclusion(question: side.key, state: CodedQuestion.state(of: number), n: n))
            }
        }
        return exclusions
    }
}
