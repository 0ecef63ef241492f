public import SQLiteKit
import SurveyModel

/// What went wrong in storing or reading survey data: what, where, and what to do.
public struct RepositoryError: Error, Sendable, CustomStringConvertible, DatabaseErrorConvertible {
    private enum Reason: Sendable {
        case database(DatabaseError)
        case unknown(String, key: String, hint: String)
        case input(String)
        case brokenRule(String)
        case outsideTransaction
        case schemaVersion(found: Int, expected: Int)
        case notOurs(path: String)
        case stored(String)
        case tooSparse(String)
        case refused(String)
    }

    private let reason: Reason

    private init(reason: Reason) { self.reason = reason }

    /// Wraps an error of the database.
    public init(_ error: DatabaseError) { reason = .database(error) }

    /// There is no such thing; names the nearest keys that exist.
    static func unknown(_ what: String, _ key: String, among keys: [String]) -> RepositoryError {
        RepositoryError(reason: .unknown(what, key: key, hint: NearestKeys.question(key, in: keys)))
    }

    /// What was asked cannot be done; `message` says why and what to do.
    static func input(_ message: String) -> RepositoryError { RepositoryError(reason: .input(message)) }

    /// Answers and states do not fit the rule that every commit asserts.
    static func brokenRule(_ message: String) -> RepositoryError { RepositoryError(reason: .brokenRule(message)) }

    /// A write was tried outside `SurveyDatabase.write`.
    static var outsideTransaction: RepositoryError { RepositoryError(reason: .outsideTransaction) }

    /// The file's schema is older or newer than the program's.
    static func schemaVersion(found: Int, expected: Int) -> RepositoryError {
        RepositoryError(reason: .schemaVersion(found: found, expected: expected))
    }

    /// The file is a database, but not one of ours.
    static func notOurs(path: String) -> RepositoryError { RepositoryError(reason: .notOurs(path: path)) }

    /// A stored value is none that the program knows.
    static func stored(_ message: String) -> RepositoryError { RepositoryError(reason: .stored(message)) }

    /// Numbers are too high for columns; `message` says whose.
    static func tooSparse(_ message: String) -> RepositoryError { RepositoryError(reason: .tooSparse(message)) }

    /// What was asked for is not done without more being said; `message` says why and what to do.
    static func refused(_ message: String) -> RepositoryError { RepositoryError(reason: .refused(message)) }

    /// The database's own error, where it is one.
    public var databaseError: DatabaseError? {
        if case .database(let error) = reason { error } else { nil }
    }

    /// Whether it was refused for what is there already: the file itself, or what the wave holds.
    public var isRefusal: Bool {
        switch reason {
        case .schemaVersion, .notOurs, .refused: true
        default: false
        }
    }

    /// Whether respondents or options have numbers too high for columns: what was asked can be counted in SQL.
    public var isTooSparseForColumns: Bool {
        if case .tooSparse = reason { true } else { false }
    }

    /// Whether the file holds what it should not.
    public var isDamage: Bool {
        if case .stored = reason { true } else { false }
    }

    /// The sentence for a person.
    public var description: String {
        switch reason {
        case .database(let error):
            error.description
        case .unknown(let what, let key, let hint):
            "there is no \(what) '\(key)'\(hint)"
        case .input(let message), .brokenRule(let message), .stored(let message), .tooSparse(let message),
            .refused(let message):
            message
        case .outsideTransaction:
            "survey data is written only inside a transaction"
        case .schemaVersion(let found, let expected) where found < expected:
            "the database is at version \(found) and this program needs \(expected); run 'kunnskap migrate up'"
        case .schemaVersion(let found, let expected):
            "the database is at version \(found), newer than this program's \(expected); use a newer program"
        case .notOurs(let path):
            "\(path) is a database, but not one of Kunnskap's; it was left as it is"
        }
    }
}
