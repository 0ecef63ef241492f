/// What a column can be found to hold: the answers to a question, or one option of it.
enum ColumnTarget: Hashable {
    /// A question, by its place in the questionnaire.
    case question(Int)
    /// An option of a multiple question, or a state, by its code.
    case option(Int, String)

    /// The place of the question.
    var question: Int {
        switch self {
        case .question(let place), .option(let place, _): place
        }
    }
}
