/// The people and answers of a wave as columns, as they are stored: an element a respondent, in order of number.
public struct StoredAnswers {
    /// The respondents' numbers within the wave, ascending; those of removed ones are missing.
    public let numbers: [Int32]
    /// Who they are and what they answered. A code 0 is an answer that the record lacks; texts are empty where they
    /// were not asked for; a source id that is not known is empty.
    public let table: AnswerTable
}
