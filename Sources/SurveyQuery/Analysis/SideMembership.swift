import SurveyRepository

/// Which respondents are in which category of a side, respondent by respondent: what designs need besides counts.
struct SideMembership {
    private let keys: KeyColumn
    private let planes: [[UInt8]]
    /// By category, the bits of its options in each plane; empty unless the question is multiple.
    private let masks: [[UInt8]]
    /// By digit: whether the base rule counts it; by category and digit: whether it is in.
    private let counted: [Bool]
    private let isMember: [[Bool]]

    init(_ side: TableSide, store: ColumnStore, wave: String) throws(QueryError) {
        keys = try store.keys(side.coded, of: wave)
        if side.isMultiple, case .multiple(_, let planes) = try store.answers(side.coded, of: wave).codes {
            self.planes = planes
            masks = side.members.map { ColumnTally.masks($0, planes: planes.count) }
        } else {
            planes = []
            masks = []
        }
        let (digits, nobody) = (keys.digits, keys.nobody)
        counted = (0..<digits).map { $0 != nobody && side.counts($0 - nobody) }
        isMember = side.categories.indices.map { category in
            (0..<digits).map { digit in
                (!side.isMultiple || digit < nobody) && side.categories(of: digit - nobody).contains(category)
            }
        }
    }

    var count: Int { keys.count }

    func isCounted(_ respondent: Int) -> Bool { counted[digit(respondent)] }

    /// By respondent.
    var countedFlags: [Bool] { keys.map(counted) }

    func isIn(_ respondent: Int, _ category: Int) -> Bool {
        for (plane, mask) in zip(planes, masks.isEmpty ? [] : masks[category]) where plane[respondent] & mask != 0 {
            return true
        }
        return isMember[category][digit(respondent)]
    }

    /// For each respondent, the place of the first of some categories that they are in; -1 where in none.
    func places(among categories: [Int]) -> [Int32] {
        var byDigit = [Int32](repeating: -1, count: keys.digits)
        for (place, category) in categories.enumerated().reversed() {
            for digit in byDigit.indices where isMember[category][digit] { byDigit[digit] = Int32(place) }
        }
        guard masks.isEmpty else {
            return (0..<count).map { respondent in
                Int32(categories.firstIndex { isIn(respondent, $0) } ?? -1)
            }
        }
        return keys.map(byDigit)
    }

    private func digit(_ respondent: Int) -> Int { keys.number(of: respondent) + keys.nobody }
}
