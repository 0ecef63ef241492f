public import SurveyModel

extension NaiveTable {
    /// Whether a respondent, by index, meets a condition.
    public func meets(_ respondent: Int, _ filter: Filter) -> Bool {
        switch filter {
        case .question(let key, let values):
            return values.contains { has(respondent, key, $0) || isCounted(respondent, key, under: $0) }
        case .attribute(let attribute, let values):
            let value = value(of: attribute, respondent)
            return value.map(values.contains) ?? false
        case .atLeast(let least, let filters):
            return filters.count { meets(respondent, $0) } >= least
        }
    }

    /// How many respondents, or how many of their units, meet all of the conditions.
    public func count(_ filters: [Filter], counted: Quantity.Counted = .respondents) -> Int {
        let found = answers.respondents.indices.filter { index in filters.allSatisfy { meets(index, $0) } }
        return counted == .units ? Set(found.map { answers.respondents[$0].unit }).count : found.count
    }

    private func isCounted(_ respondent: Int, _ key: String, under value: String) -> Bool {
        guard let rule = BaseRule(rawValue: value),
            questionnaire.question(key)?.options.allSatisfy({ $0.code != value }) == true
        else { return false }
        return isCounted(respondent, key, under: rule)
    }
}
