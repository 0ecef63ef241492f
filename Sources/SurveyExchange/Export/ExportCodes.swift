import SurveyRepository

/// The codes of an exported column: an element a respondent.
struct ExportCodes {
    let codes: AnswerColumn.Codes
    /// The option of a multiple question, by its number, that the column tells the ticks of.
    private(set) var tick: Int?

    /// The number of an option or a state, as `ExportMeaning` has it; nil where the record has none.
    func number(at place: Int) -> Int? {
        let number = codes.number(at: place)
        guard number != 0 else { return nil }
        guard let tick, number > 0 else { return number }
        return codes.isTicked(tick, at: place) ? 1 : 0
    }

    /// How many respondents have each number.
    func counts() -> [Int: Int] {
        var counts: [Int: Int] = [:]
        for place in 0..<codes.count {
            if let number = number(at: place) { counts[number, default: 0] += 1 }
        }
        return counts
    }
}
