public import SurveyModel

/// Who a table counts, and why the others are left out. Numbers of respondents, unweighted.
public struct Base: Sendable, Equatable {
    /// Respondents who are left out for one reason.
    public struct Exclusion: Sendable, Equatable {
        /// The key of the question that they are left out for.
        public let question: String
        /// What they are to that question.
        public let state: AnswerState
        /// How many.
        public let n: Int
    }

    /// People who gave no answers at all; they are no respondents, and in no base.
    public let nonresponse: Int
    /// Complete and partial respondents who meet the filters.
    public let respondents: Int
    /// Of them, those who were asked the row's question.
    public let asked: Int
    /// Of them, those who were shown it.
    public let shown: Int
    /// Of them, those who answered it, also with "don't know".
    public let answered: Int
    /// Those whom the table counts.
    public let counted: Int
    /// The sum of their weights; `counted` where there are none.
    public let weightedCounted: Double
    /// The others, each once: first for the row's question, then for the column's, then for the layers'.
    public let excluded: [Exclusion]
}
