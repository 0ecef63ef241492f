public import SurveyModel

/// Stores and reads who answered in a wave, and for whom.
public protocol RespondentRepository {
    /// How many respondents a wave has.
    func count(in wave: String) throws(RepositoryError) -> Int
    /// A wave's units, in the order in which they were stored.
    func units(of wave: String) throws(RepositoryError) -> [Unit]
    /// A wave's respondents, in order of number.
    func respondents(of wave: String) throws(RepositoryError) -> [Respondent]
    /// One respondent, by number.
    func respondent(_ number: Int, in wave: String) throws(RepositoryError) -> Respondent
    /// The number of the respondent whom the survey tool knows by an id.
    func number(ofSourceID sourceID: String, in wave: String) throws(RepositoryError) -> Int
    /// Removes a respondent with all answers, and the unit where nobody else answers for it; the number stays empty.
    func remove(_ number: Int, from wave: String) throws(RepositoryError)
}
