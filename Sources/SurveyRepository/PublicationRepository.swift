public import SurveyModel

/// Stores and reads printed reports.
public protocol PublicationRepository {
    /// Stores a new publication; its wave has to be there.
    func store(_ publication: Publication) throws(RepositoryError)
    /// The keys of the publications.
    func keys() throws(RepositoryError) -> [String]
    /// The publication with a key; names the nearest keys where there is none.
    func publication(_ key: String) throws(RepositoryError) -> Publication
}
