public import SurveyModel

/// The ledger of imports: what was read into waves, from which files, and when.
public protocol ImportRepository {
    /// The imports into a wave, in the order in which they were done; also into one that is gone.
    func imports(into wave: String) throws(RepositoryError) -> [ImportRecord]
}
