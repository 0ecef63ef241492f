/// Why a function of ours could not answer the SQL that calls it; its sentence becomes SQLite's error message.
public struct FunctionError: Error, Sendable, CustomStringConvertible, DatabaseErrorConvertible {
    private enum Kind: Sendable {
        case message(String)
        case interrupted
    }

    private let kind: Kind

    /// The function was interrupted: the statement fails as an interrupted one, with `DatabaseError.isInterrupted`.
    public static let interrupted = FunctionError(kind: .interrupted)

    private init(kind: Kind) {
        self.kind = kind
    }

    /// - Parameter message: what is wrong, where, and what to do; it names the function.
    public init(_ message: String) {
        kind = .message(message)
    }

    /// A database error inside the function; an interruption stays one.
    public init(_ error: DatabaseError) {
        kind = error.isInterrupted ? .interrupted : .message(error.description)
    }

    var isInterrupted: Bool {
        if case .interrupted = kind { true } else { false }
    }

    /// What is wrong.
    public var description: String {
        switch kind {
        case .message(let message): message
        case .interrupted: "interrupted"
        }
    }
}
