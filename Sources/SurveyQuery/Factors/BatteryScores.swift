import SurveyModel

/// The answers to a battery as numbers.
struct BatteryScores {
    let items: [BatteryItem]
    let questions: [TableQuestion]
    /// Those who meet the filters and gave any answer.
    let respondents: Int
    /// Those with a valid answer to every item, by their places in the columns.
    let complete: [Int]
    /// Their numbers: respondents × items.
    let scores: [[Double]]

    /// Throws for answers that have nothing to analyse.
    func check() throws(QueryError) {
        guard !complete.isEmpty else { throw .battery(.nobodyComplete(items: items, respondents: respondents)) }
        guard scores.count >= items.count else {
            throw .battery(.moreItemsThanAnswers(items: items.count, answers: scores.count))
        }
        let constant = items.indices.filter { item in scores.allSatisfy { $0[item] == scores[0][item] } }
        guard constant.isEmpty else {
            throw .battery(.constant(constant.map { items[$0].question }, answers: scores.count))
        }
    }
}
