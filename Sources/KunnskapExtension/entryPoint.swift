import Embedded
import SQLiteKit
import SurveySQL

/// What SQLite calls when a host loads `libkunnskap_sqlite.so`; the name is the file's, as SQLite derives it.
@c(sqlite3_kunnskapsqlite_init)
public func entryPoint(
    _ database: OpaquePointer?, _ message: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
    _ routines: UnsafeRawPointer?
) -> CInt {
    Connection.serveHost("kunnskap", database, message, routines) { connection throws(DatabaseError) in
        try SurveyFunctions.register(on: connection, schemaVersion: EmbeddedFiles.newestMigration)
    }
}
