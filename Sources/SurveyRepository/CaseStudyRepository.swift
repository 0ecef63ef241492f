public import SurveyModel

/// Stores and reads case studies.
public protocol CaseStudyRepository {
    /// Stores a new case study.
    func store(_ caseStudy: CaseStudy) throws(RepositoryError)
    /// The case studies, in the order in which they were stored.
    func caseStudies() throws(RepositoryError) -> [CaseStudy]
    /// The case study with a key; names the nearest keys where there is none.
    func caseStudy(_ key: String) throws(RepositoryError) -> CaseStudy
}
