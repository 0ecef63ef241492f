/// What SurveyXact's structure says of a column.
struct SurveyXactVariable {
    let question: String
    let name: String
    let isMultiple: Bool
    /// The text of the question.
    let text: String
    /// The code of the option that the column is, in a multiple question.
    let choice: String
    /// The text of that option.
    let choiceText: String
    /// What values mean, where a single question's choices are in the structure.
    var choices: [String: String] = [:]

    /// What the column is about: the option in a multiple question, else the question.
    var label: String? {
        let label = isMultiple && !choiceText.isEmpty ? choiceText : text
        return label.isEmpty ? nil : label
    }
}
