public import SurveyQuery
public import SurveyRepository

/// Why a publication could not be verified at all.
public struct VerificationError: Error, Sendable, CustomStringConvertible {
    private enum Reason: Sendable {
        case repository(RepositoryError)
        case query(QueryError, place: String)
        case noCategory(String, question: String, place: String)
        case noReference(String, conflict: String)
        case tooManyPossibilities(conflict: String)
    }

    private let reason: Reason

    /// The publication could not be read.
    static func repository(_ error: RepositoryError) -> VerificationError { .init(reason: .repository(error)) }

    /// A number of `place` could not be computed.
    static func query(_ error: QueryError, in place: String) -> VerificationError {
        .init(reason: .query(error, place: place))
    }

    /// A cell names a category that its question has not.
    static func noCategory(_ code: String, of question: String, in place: String) -> VerificationError {
        .init(reason: .noCategory(code, question: question, place: place))
    }

    /// A conflict names a cell or claim that the publication has not.
    static func noReference(_ reference: String, in conflict: String) -> VerificationError {
        .init(reason: .noReference(reference, conflict: conflict))
    }

    /// Whether the values of a conflict can stand together takes too long to tell.
    static func tooManyPossibilities(in conflict: String) -> VerificationError {
        .init(reason: .tooManyPossibilities(conflict: conflict))
    }

    private init(reason: Reason) { self.reason = reason }

    /// The repository's error, where it is one.
    public var repositoryError: RepositoryError? {
        if case .repository(let error) = reason { error } else { nil }
    }

    /// The query's error, where it is one.
    public var queryError: QueryError? {
        if case .query(let error, _) = reason { error } else { nil }
    }

    /// The sentence for a person.
    public var description: String {
        switch reason {
        case .repository(let error):
            error.description
        case .query(let error, let place):
            "\(place): \(error)"
        case .noCategory(let code, let question, let place):
            "\(place): question '\(question)' has no category '\(code)'; correct the publication file"
        case .noReference(let reference, let conflict):
            "conflict '\(conflict)' names \(reference), which the publication has not; correct the publication file"
        case .tooManyPossibilities(let conflict):
            "conflict '\(conflict)' leaves too many possibilities to tell if its values can stand together; "
                + "list fewer values with the same unknowns in the publication file"
        }
    }
}
