import SurveyModel

/// Something to be counted: those who meet a condition, or the units that they answer for.
struct Counter {
    let condition: Condition
    let counted: Quantity.Counted

    /// The count; `units` is each respondent's unit.
    func count(_ cells: borrowing Cells, units: [Int]) -> Int {
        let members = (0..<cells.respondents).filter { condition.holds($0, in: cells) }
        return counted == .respondents ? members.count : Set(members.map { units[$0] }).count
    }
}
