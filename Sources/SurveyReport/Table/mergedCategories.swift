import SurveyQuery

/// The categories of several tables' questions, each once, at its place: a state is in a table only where somebody is
/// in it. The same code with another label is another category.
func mergedCategories(_ lists: [[TableQuestion.Category]]) -> [TableQuestion.Category] {
    var merged: [TableQuestion.Category] = []
    for list in lists {
        var next = 0
        for category in list {
            if let known = merged.firstIndex(where: { $0.code == category.code && $0.label == category.label }) {
                next = known + 1
            } else {
                merged.insert(category, at: min(next, merged.count))
                next += 1
            }
        }
    }
    return merged
}
