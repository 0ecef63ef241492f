/// What one column of a file is.
struct ColumnMapping: Sendable, Equatable {
    /// What a column may be.
    enum Role: Sendable, Equatable {
        /// The answers to a question. The codes of options, and the names of states, that its values mean; nil where
        /// they are those themselves. A multiple question may have several such columns, with an option in each.
        case question(String, values: [String: String]?)
        /// An option of a multiple question, or a state that a tick stands for.
        case option(question: String, option: String, marks: TickMarks)
        /// Something about the respondent.
        case field(ImportField)
        /// Left out.
        case ignored
    }

    /// The column's name in the file.
    let column: String
    let role: Role

    /// The key of the question that it belongs to.
    var question: String? {
        switch role {
        case .question(let key, _), .option(let key, _, _): key
        case .field, .ignored: nil
        }
    }
}
