import CSQLite

extension Connection {
    /// Runs `body` in a transaction: all of it happens, or nothing.
    ///
    /// On any error, also of COMMIT, the transaction is rolled back where there still is one, and the first error is
    /// thrown. A transaction within a transaction is an error, and the outer one stays open.
    public func transaction<T, E: DatabaseErrorConvertible>(
        _ mode: TransactionMode, _ body: () throws(E) -> T
    ) throws(E) -> T {
        do { try run(mode.sql) } catch { throw E(error) }
        let result: T
        do {
            result = try body()
        } catch {
            rollBack()
            throw error
        }
        do {
            try run("COMMIT")
        } catch {
            rollBack()
            throw E(error)
        }
        return result
    }

    private func rollBack() {
        // Some errors (a full disk, an I/O error) have already rolled back. Where ROLLBACK itself fails, closing the
        // connection rolls back, and the error to report is the first one. An interruption does not stop it.
        if isInTransaction { sqlite3_exec(database, "ROLLBACK", nil, nil, nil) }
    }
}
