import CSQLite

extension Connection {
    /// Runs `body` without foreign keys, neither checked nor followed, and turns them on again: for bulk writes that
    /// check their references themselves. An error within a transaction, where SQLite's pragma would do nothing.
    public func withoutForeignKeys<T, E: DatabaseErrorConvertible>(_ body: () throws(E) -> T) throws(E) -> T {
        do throws(DatabaseError) {
            guard !isInTransaction else { throw DatabaseError(.setting("foreign_keys off", path: path)) }
            try configure("foreign_keys off", SQLITE_DBCONFIG_ENABLE_FKEY, 0)
        } catch { throw E(error) }
        let result: T
        // Not by SQL, which an interruption would stop.
        do { result = try body() } catch {
            _ = try? configure("foreign_keys on", SQLITE_DBCONFIG_ENABLE_FKEY, 1)
            throw error
        }
        do { try configure("foreign_keys on", SQLITE_DBCONFIG_ENABLE_FKEY, 1) } catch { throw E(error) }
        return result
    }
}
