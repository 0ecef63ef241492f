import SurveyModel
import SurveyQuery
public import SurveyRepository

/// Recomputes a stored publication, and judges its numbers and the source.
public struct Verifier {
    private let database: SurveyDatabase

    /// A verifier of the publications in `database`.
    public init(_ database: SurveyDatabase) { self.database = database }

    /// Recomputes every number of the publication, and only then compares them with what was printed.
    public func verify(_ key: String) throws(VerificationError) -> VerificationReport {
        let publication: Publication
        let origin: WaveOrigin
        do throws(RepositoryError) {
            publication = try database.publications.publication(key)
            origin = try database.waves.wave(publication.wave).origin
        } catch { throw .repository(error) }
        let measured = try Measurer(CrossTabEngine(database), wave: publication.wave).measure(publication)
        return try PublicationJudge(publication, measured, origin: origin).report
    }
}
