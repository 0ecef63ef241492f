import CSQLite

extension Connection {
    /// The entry point of a loadable extension, in whole: `sqlite3_NAME_init` passes its three parameters on.
    ///
    /// `register` gets the host's connection, borrowed. A host that runs another copy of SQLite than the one that the
    /// extension is linked to is refused before anything is called: two copies would mix their memory and locks.
    /// - Parameter extensionName: what begins the error messages.
    /// - Returns: SQLite's result code; after success the extension stays loaded for good, as its functions need it.
    public static func serveHost(
        _ extensionName: String, _ database: OpaquePointer?,
        _ message: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ routines: UnsafeRawPointer?,
        _ register: (Connection) throws(DatabaseError) -> Void
    ) -> Int32 {
        guard let database, let routines else { return SQLITE_MISUSE }
        let host = routines.assumingMemoryBound(to: sqlite3_api_routines.self)
        guard csqlite_is_own_library(host) != 0 else {
            let refusal =
                "\(extensionName): this program has a copy of SQLite of its own; use one that runs the system's"
                + " libsqlite3, as Debian's sqlite3 and python3 do"
            message?.pointee = allocatedText(refusal, host.pointee.malloc)
            return SQLITE_ERROR
        }
        do throws(DatabaseError) {
            try register(Connection(borrowing: database))
            return csqlite_ok_load_permanently()
        } catch {
            message?.pointee = allocatedText("\(extensionName): \(error)")
            return error.code == 0 ? SQLITE_ERROR : error.code
        }
    }
}
