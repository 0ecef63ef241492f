public import SurveyModel

/// Stores and reads the answers of waves, a whole wave at a time.
public protocol AnswerRepository {
    /// Stores the respondents and answers of a wave that has none.
    func insert(_ set: AnswerSet, into wave: String) throws(RepositoryError)
    /// Puts respondents and answers in the place of those that a wave has.
    func replace(with set: AnswerSet, in wave: String) throws(RepositoryError)
    /// Removes the respondents and answers of a wave; its questionnaire stays.
    func delete(from wave: String) throws(RepositoryError)
    /// The units, respondents and answers of a wave.
    func answers(of wave: String) throws(RepositoryError) -> AnswerSet
    /// Asserts the rule of answers and states for a wave as it is stored; the error names the first question at fault.
    func assertRule(in wave: String) throws(RepositoryError)
    /// What one respondent answered, by question.
    func answers(of respondent: Int, in wave: String) throws(RepositoryError) -> [String: Answer]
    /// Puts answers in the place of those that a respondent gave to some questions; refused where the wave is closed.
    func set(_ answers: [String: Answer], of respondent: Int, in wave: String) throws(RepositoryError)
}
