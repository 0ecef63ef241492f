public import SQLiteKit

/// Why migration files are no good, a database is refused, or a migration failed. The database is as it was before.
public struct MigrationError: Error, Sendable, CustomStringConvertible, DatabaseErrorConvertible {
    private enum Kind: Sendable {
        case file(name: String, line: Int?, message: String)
        case statement(file: String, line: Int, DatabaseError)
        case refusal(String)
        case database(DatabaseError)
    }

    private let kind: Kind

    /// The database failed outside any statement of a migration file.
    public init(_ error: DatabaseError) {
        kind = .database(error)
    }

    private init(_ kind: Kind) {
        self.kind = kind
    }

    /// A fault of a file or a folder, with its line where there is one.
    static func file(_ name: String, line: Int? = nil, _ message: String) -> MigrationError {
        MigrationError(.file(name: name, line: line, message: message))
    }

    /// A statement of a migration file that SQLite did not run.
    static func statement(_ file: String, line: Int, _ error: DatabaseError) -> MigrationError {
        MigrationError(.statement(file: file, line: line, error))
    }

    /// A database that these files may not touch.
    static func refusal(_ message: String) -> MigrationError {
        MigrationError(.refusal(message))
    }

    /// Whether the database was refused: not ours, another history, a newer version, an SQLite that is too old.
    public var isRefusal: Bool {
        guard case .refusal = kind else { return false }
        return true
    }

    /// SQLite's error where the database or the file system failed; nil where a file, also its SQL, is at fault.
    public var databaseError: DatabaseError? {
        switch kind {
        case .database(let error): error
        // What SQL itself does wrong is a fault of the file; a full disk or a lock is not.
        case .statement(_, _, let error): error.isSQLError || error.isConstraint ? nil : error
        case .file, .refusal: nil
        }
    }

    /// What is wrong, in which file and line, and what to do.
    public var description: String {
        switch kind {
        case .file(let name, let line?, let message): "\(name):\(line): \(message)"
        case .file(let name, nil, let message): "\(name): \(message)"
        case .statement(let file, let line, let error): "\(file):\(line): \(error.message) (SQLite code \(error.code))"
        case .refusal(let message): message
        case .database(let error): error.description
        }
    }
}
