/// Reads a stored word as one of an enumeration's cases.
func stored<T: RawRepresentable>(_ word: String, as type: T.Type) throws(RepositoryError) -> T
where T.RawValue == String {
    guard let value = T(rawValue: word) else {
        throw .stored("the database holds '\(word)', which is no \(type); run 'kunnskap check'")
    }
    return value
}

/// A stored value that must be readable.
func stored<T>(_ value: T?, _ what: String) throws(RepositoryError) -> T {
    guard let value else { throw .stored("the database holds a \(what) that cannot be read; run 'kunnskap check'") }
    return value
}
