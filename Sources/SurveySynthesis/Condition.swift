/// A condition on a respondent's cells.
indirect enum Condition {
    /// The cell's value is in the set.
    case column(Int, UInt64)
    /// All of these hold; with none, everybody meets it.
    case all([Condition])
    /// At least so many of these hold.
    case atLeast(Int, [Condition])

    /// Whether `respondent` meets it.
    func holds(_ respondent: Int, in cells: borrowing Cells) -> Bool {
        switch self {
        case .column(let column, let values):
            return values & CellValue.mask(cells[column, respondent]) != 0
        case .all(let conditions):
            for condition in conditions where !condition.holds(respondent, in: cells) { return false }
            return true
        case .atLeast(let least, let conditions):
            var missing = least
            for condition in conditions where missing > 0 && condition.holds(respondent, in: cells) { missing -= 1 }
            return missing <= 0
        }
    }

    /// The columns that it looks at.
    var columns: [Int] {
        switch self {
        case .column(let column, _): [column]
        case .all(let conditions), .atLeast(_, let conditions): conditions.flatMap(\.columns)
        }
    }
}
