import SurveyStatistics

/// Counts who is in two columns of a multiple question at once.
struct OverlapCounter {
    let table: CrossTab
    let sides: [TableSide]

    /// By panel and pair of printed columns: respondents, or with weights Kish's effective number of them.
    func count(_ tally: Tally) -> [[[Double]]] {
        let column = sides[1]
        let codes = (table.column?.categories ?? []).map(\.code)
        let layers = sides.dropFirst(2)
        return table.panels.map { panel in
            let empty = codes.map { _ in codes.map { _ in (weight: 0.0, squares: 0.0) } }
            var sums = empty
            for group in 0..<tally.groups where isIn(group, of: tally, layers: Array(layers), codes: panel.layer) {
                let options = tally.answers(group, 1)
                let places = codes.indices.filter { place in
                    column.categories.firstIndex { $0.code == codes[place] }
                        .map { !Set(column.members[$0]).isDisjoint(with: options) } ?? false
                }
                for first in places {
                    for second in places {
                        sums[first][second].weight += tally.weights[group]
                        sums[first][second].squares += tally.squares[group]
                    }
                }
            }
            return sums.map { row in row.map { kishEffectiveN(sum: $0.weight, squares: $0.squares) ?? 0 } }
        }
    }

    private func isIn(_ group: Int, of tally: Tally, layers: [TableSide], codes: [String]) -> Bool {
        guard sides.indices.allSatisfy({ sides[$0].counts(min(1, tally.numbers[group * tally.dimensions + $0])) })
        else { return false }
        for (index, (side, code)) in zip(layers, codes).enumerated() {
            let options = tally.answers(group, index + 2)
            guard let category = side.categories.firstIndex(where: { $0.code == code }),
                !Set(side.members[category]).isDisjoint(with: options)
            else { return false }
        }
        return true
    }
}
