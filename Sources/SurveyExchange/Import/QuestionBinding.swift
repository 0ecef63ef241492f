/// Where the answers to a question stand in a file.
enum QuestionBinding {
    /// Nowhere.
    case missing
    /// In one column; what its values mean, or nil where they are codes themselves.
    case column(SourceColumn, values: [String: String]?)
    /// In a column an option; the option's code, or a state that a tick stands for.
    case options([(column: SourceColumn, code: String, marks: TickMarks)])
    /// In several columns with an option in each.
    case choices([(column: SourceColumn, values: [String: String]?)])
}
