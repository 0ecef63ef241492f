public import SurveyModel

/// A mapping file made by looking at a file of answers.
public struct WaveMap {
    /// The text of the mapping file, with remarks on what is not certain.
    public let text: String
    /// How many columns the file has.
    public let columns: Int
    /// How many of them are questions, options or fields.
    public let mapped: Int
    /// The questions that have no column.
    public let notAsked: [String]

    /// Looks at a file for the answers to a questionnaire.
    public init(_ source: ImportSource, for questionnaire: Questionnaire) {
        let draft = MappingDraft(source.table, questionnaire)
        text = MappingFile.render(draft.mapping, remarks: draft.remarks)
        columns = draft.mapping.columns.count
        mapped = draft.mapping.columns.count { $0.role != .ignored }
        let keys = Set(draft.mapping.columns.compactMap(\.question))
        notAsked = questionnaire.questions.map(\.key).filter { !keys.contains($0) }
    }
}
