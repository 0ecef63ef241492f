public import SQLiteKit
import SurveyModel
public import SurveyRepository

/// Why a table cannot be made: what is wrong with the request, or with the file.
public struct QueryError: Error, Sendable, CustomStringConvertible, DatabaseErrorConvertible {
    private enum Reason: Sendable {
        case repository(RepositoryError)
        case unknownValue(question: String, value: String, hint: String)
        case notCoded(question: String, kind: QuestionKind)
        case sameQuestion(String)
    }

    private let reason: Reason

    private init(reason: Reason) { self.reason = reason }

    /// Wraps an error of the database.
    public init(_ error: DatabaseError) { reason = .repository(RepositoryError(error)) }

    /// Wraps an error of the repository.
    init(_ error: RepositoryError) { reason = .repository(error) }

    /// A condition names a value that its question or attribute does not have.
    static func unknownValue(_ value: String, of question: String, among values: [String]) -> QueryError {
        QueryError(
            reason: .unknownValue(
                question: question, value: value, hint: NearestKeys.question(value, in: values)))
    }

    /// The question has no options to count.
    static func notCoded(_ question: Question) -> QueryError {
        QueryError(reason: .notCoded(question: question.key, kind: question.kind))
    }

    /// Row and column are the same question.
    static func sameQuestion(_ key: String) -> QueryError { QueryError(reason: .sameQuestion(key)) }

    /// The repository's own error, where it is one.
    public var repositoryError: RepositoryError? {
        if case .repository(let error) = reason { error } else { nil }
    }

    /// The sentence for a person.
    public var description: String {
        switch reason {
        case .repository(let error):
            error.description
        case .unknownValue(let question, let value, let hint):
            Self.unknownValue(value, of: question, hint: hint)
        case .notCoded(let question, let kind):
            "question '\(question)' is a \(kind.rawValue) question, and a cross-tab counts options; choose another"
        case .sameQuestion(let key):
            "row and column are both '\(key)'; leave the column out, or choose another"
        }
    }

    private static func unknownValue(_ value: String, of key: String, hint: String) -> String {
        guard RespondentAttribute(rawValue: key) == nil else { return "nobody here has the \(key) '\(value)'\(hint)" }
        let what = "'\(key)' has no option, net or state '\(value)'"
        return what + (hint.isEmpty ? "; 'kunnskap question show \(key)' lists them" : hint)
    }
}
