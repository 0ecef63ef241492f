import SurveyModel

/// Counts who a table counts, and why the others are left out: first for the row's question, then the column's, then
/// the layers'.
struct BaseCounter {
    let dimensions: [TableSide]
    let lists: DimensionLists
    let tally: Tally

    func base() -> Base {
        var left = [Int](repeating: 0, count: 9 * dimensions.count)
        var byRowState = [Int](repeating: 0, count: 9)
        var counted = 0
        var weight = 0.0
        for group in 0..<tally.groups {
            let first = tally.numbers[group * tally.dimensions]
            byRowState[Self.slot(first)] += tally.n[group]
            var isCounted = true
            for dimension in dimensions.indices {
                let number = tally.numbers[group * tally.dimensions + dimension]
                guard lists.counts(number, dimension) else {
                    left[9 * dimension + Self.slot(number)] += tally.n[group]
                    isCounted = false
                    break
                }
            }
            guard isCounted else { continue }
            counted += tally.n[group]
            weight += tally.weights[group]
        }
        func sum(_ rule: BaseRule) -> Int {
            byRowState.enumerated().reduce(0) {
                $0 + (rule.counts(CodedQuestion.state(of: -$1.offset)) ? $1.element : 0)
            }
        }
        return Base(
            nonresponse: byRowState[8], respondents: byRowState.reduce(0, +) - byRowState[8], asked: sum(.asked),
            shown: sum(.shown), answered: sum(.answered), counted: counted, weightedCounted: weight,
            excluded: dimensions.indices.flatMap { exclusions(dimensions[$0].key, left[(9 * $0)...]) })
    }

    /// 0 for an answer, 1 to 8 for the states -1 to -8.
    private static func slot(_ number: Int) -> Int { number < 0 && number >= -8 ? -number : 0 }

    /// In the order of the states; those who never answered anything are no respondents.
    private func exclusions(_ question: String, _ left: ArraySlice<Int>) -> [Base.Exclusion] {
        (1..<8).compactMap { slot in
            let n = left[left.startIndex + slot]
            return n > 0 ? Base.Exclusion(question: question, state: CodedQuestion.state(of: -slot), n: n) : nil
        }
    }
}
