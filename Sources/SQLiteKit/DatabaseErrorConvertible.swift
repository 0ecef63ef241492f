/// An error that can carry a database error, so that a transaction throws the error type of its body.
public protocol DatabaseErrorConvertible: Error {
    /// The error that wraps a database error.
    init(_ error: DatabaseError)
}
