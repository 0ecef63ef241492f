/// The name of a column about a part of a question: `Q1[SQ001]`, or `Q1_SQ001`.
struct LimeSurveyName {
    let question: String
    /// The code of the subquestion.
    let part: String

    /// Nil where the name has another form: a question's own, or a scale's (`Q1[SQ001][1]`).
    init?(_ name: String) {
        if name.hasSuffix("]") {
            let parts = name.dropLast().split(separator: "[", omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[1].contains("]") else { return nil }
            (question, part) = (String(parts[0]), String(parts[1]))
        } else {
            let parts = name.split(separator: "_", omittingEmptySubsequences: false)
            guard parts.count == 2 else { return nil }
            (question, part) = (String(parts[0]), String(parts[1]))
        }
        guard !question.isEmpty, !part.isEmpty else { return nil }
    }

    /// Whether the column holds what people wrote: 'other', or a comment.
    var isText: Bool { part == "other" || part.hasSuffix("comment") }
}
