public import SurveyModel

/// Stores and reads who answered in a wave, and for whom.
public protocol RespondentRepository {
    /// How many respondents a wave has.
    func count(in wave: String) throws(RepositoryError) -> Int
    /// A wave's units, in the order in which they were stored.
    func units(of wave: String) throws(RepositoryError) -> [Unit]
    /// A wave's respondents, in order of number.
    func respondents(of wave: String) throws(RepositoryError) -> [Respondent]
}
