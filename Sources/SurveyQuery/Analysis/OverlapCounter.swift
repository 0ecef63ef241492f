/// Counts who is in two columns of a multiple question at once.
struct OverlapCounter {
    let table: CrossTab
    let sides: [TableSide]

    /// By pair of a panel's printed columns: the respondents in both. With weights the number that makes
    /// 1/n₁ + 1/n₂ - 2n₁₂/(n₁n₂) the variance of the difference for Kish's n₁ and n₂: Σw² n₁n₂/(W₁W₂), w of both.
    func count(_ tally: Tally, _ panel: Int) -> [[Double]] {
        let columns = (table.column?.categories ?? []).map { category in
            Set(sides[1].categories.firstIndex { $0.code == category.code }.map { sides[1].members[$0] } ?? [])
        }
        var squares = columns.map { _ in columns.map { _ in 0.0 } }
        for group in 0..<tally.groups where isIn(group, of: tally, codes: table.panels[panel].layer) {
            let options = tally.answers(group, 1)
            let places = columns.indices.filter { !columns[$0].isDisjoint(with: options) }
            for first in places { for second in places { squares[first][second] += tally.squares(group) } }
        }
        let totals = table.panels[panel].columnTotals
        // Kish's n over W, which is W over the sum of squares.
        let ratios = totals.map { $0.squaredWeights > 0 ? $0.weightedN / $0.squaredWeights : 0 }
        return columns.indices.map { first in
            columns.indices.map { second in
                min(
                    squares[first][second] * ratios[first] * ratios[second],
                    min(ratios[first] * totals[first].weightedN, ratios[second] * totals[second].weightedN))
            }
        }
    }

    private func isIn(_ group: Int, of tally: Tally, codes: [String]) -> Bool {
        guard sides.indices.allSatisfy({ sides[$0].counts(min(1, tally.numbers[group * tally.dimensions + $0])) })
        else { return false }
        for (index, code) in codes.enumerated() {
            let side = sides[index + 2]
            guard let category = side.categories.firstIndex(where: { $0.code == code }),
                !Set(side.members[category]).isDisjoint(with: tally.answers(group, index + 2))
            else { return false }
        }
        return true
    }
}
