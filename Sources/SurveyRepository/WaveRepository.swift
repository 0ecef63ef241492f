public import SurveyModel

/// Stores and reads waves and their questionnaires.
public protocol WaveRepository {
    /// The waves, in order of key.
    func waves() throws(RepositoryError) -> [Wave]
    /// The keys of the waves, in order.
    func keys() throws(RepositoryError) -> [String]
    /// The wave with a key; names the nearest keys where there is none.
    func wave(_ key: String) throws(RepositoryError) -> Wave
    /// The keys of a wave's questions, in the order of the questionnaire.
    func questionKeys(of wave: String) throws(RepositoryError) -> [String]
    /// One question of a wave; names the nearest keys where there is none.
    func question(_ key: String, of wave: String) throws(RepositoryError) -> Question
    /// A wave with everything it asks.
    func questionnaire(_ wave: String) throws(RepositoryError) -> Questionnaire
    /// Stores a new wave with its questionnaire, and makes the view `wave_KEY`; it has no answers yet. What it compares
    /// with has to be there.
    func store(_ questionnaire: Questionnaire) throws(RepositoryError)
    /// Closes a wave on a day, its last; refused where it is closed already.
    func close(_ wave: String, on day: CalendarDate) throws(RepositoryError)
    /// Removes a wave with its respondents, answers, questions and view; the ledger of its imports stays. Refused, with
    /// what they are, where other waves, publications or case studies refer to it.
    func remove(_ wave: String) throws(RepositoryError)
}
