import ArgumentParser
import MigrationKit
import SQLiteKit
import SurveyExchange
import SurveyQuery
import SurveyReport
import SurveyRepository
import SurveySynthesis
import SurveyVerification

/// An error as the shell sees it: the one place where errors become exit codes.
///
/// 1: the input is wrong, or a check found a difference; 2: usage; 3: refused, for a reason that the message gives;
/// 4: the database or the file system failed.
struct Failure {
    let code: Int32
    let message: String
    /// Whether every line of the message says itself where it comes from.
    private(set) var isLocated = false

    init(_ error: any Error) {
        switch error {
        case let error as CommandError:
            (code, message) = (error.code, error.description)
        case let error as ExchangeError:
            (code, message, isLocated) = (1, error.description, true)
        case let error as SynthesisError:
            (code, message) = (1, error.description)
        case let error as MigrationError:
            (code, message) = (Self.code(error.databaseError, isRefusal: error.isRefusal), error.description)
        case let error as RepositoryError:
            (code, message) = (Self.code(error), error.description)
        case let error as QueryError:
            (code, message) = (Self.code(error.repositoryError), error.description)
        case let error as VerificationError:
            (code, message) = (Self.code(error.repositoryError ?? error.queryError?.repositoryError), error.description)
        case let error as ReportError:
            (code, message) = (4, error.description)
        case let error as DatabaseError:
            (code, message) = (4, error.description)
        default:
            // ArgumentParser's: help and version are no failure, everything else is usage.
            let isClean = Kunnskap.exitCode(for: error) == .success
            code = isClean ? 0 : 2
            message = isClean ? "" : Self.usage(Kunnskap.fullMessage(for: error))
            if isClean { Output.text(Kunnskap.fullMessage(for: error) + "\n") }
        }
    }

    /// ArgumentParser's message without its own prefix: ours stands before it.
    private static func usage(_ message: String) -> String {
        message.hasPrefix("Error: ") ? String(message.dropFirst("Error: ".count)) : message
    }

    private static func code(_ error: RepositoryError?) -> Int32 {
        guard let error else { return 1 }
        return error.isDamage ? 4 : code(error.databaseError, isRefusal: error.isRefusal)
    }

    private static func code(_ error: DatabaseError?, isRefusal: Bool) -> Int32 {
        isRefusal ? 3 : error == nil ? 1 : 4
    }
}
