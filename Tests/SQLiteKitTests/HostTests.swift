import CSQLite
import Testing

@testable import SQLiteKit

@Suite struct HostTests {
    /// What a host that runs our own copy of SQLite hands to an extension, as far as it is looked at.
    private var routines: sqlite3_api_routines {
        var routines = sqlite3_api_routines()
        routines.libversion_number = sqlite3_libversion_number
        routines.step = sqlite3_step
        routines.prepare_v2 = sqlite3_prepare_v2
        routines.open_v2 = sqlite3_open_v2
        routines.create_function_v2 = sqlite3_create_function_v2
        routines.malloc = sqlite3_malloc
        return routines
    }

    private func serve(
        _ routines: sqlite3_api_routines, _ register: (Connection) throws(DatabaseError) -> Void
    ) throws -> (code: Int32, message: String?) {
        var handle: OpaquePointer?
        #expect(sqlite3_open(":memory:", &handle) == SQLITE_OK)
        defer { #expect(sqlite3_close(handle) == SQLITE_OK) }
        var message: UnsafeMutablePointer<CChar>?
        defer { sqlite3_free(message) }
        let code = withUnsafePointer(to: routines) { routines in
            Connection.serveHost("kit", handle, &message, UnsafeRawPointer(routines), register)
        }
        return (code, message.map { String(cString: $0) })
    }

    @Test("a host with our copy of SQLite is served, and keeps the extension")
    func served() throws {
        var answer: Int?
        let (code, message) = try serve(routines) { connection throws(DatabaseError) in
            answer = try connection.first("SELECT 1") { row throws(DatabaseError) in try row.int(0) }
        }
        #expect(code == SQLITE_OK | (1 << 8))  // SQLITE_OK_LOAD_PERMANENTLY
        #expect(message == nil)
        #expect(answer == 1)
    }

    @Test("a host with another copy of SQLite is refused before anything is called")
    func refused() throws {
        var others = [routines, routines, routines]
        others[0].libversion_number = { sqlite3_libversion_number() }
        others[1].step = sqlite3_reset
        others[2].create_function_v2 = nil
        for other in others {
            let (code, message) = try serve(other) { _ in Issue.record("called") }
            #expect(code == SQLITE_ERROR)
            #expect(message?.hasPrefix("kit: this program has a copy of SQLite of its own; use one that runs") == true)
        }
    }

    @Test("an error while registering reaches the host")
    func failing() throws {
        let (code, message) = try serve(routines) { connection throws(DatabaseError) in
            try connection.run("SELECT absent")
        }
        #expect(code == SQLITE_ERROR)
        #expect(message?.hasPrefix("kit: no such column: absent") == true)
    }

    @Test("without a connection or routines there is nothing to serve")
    func missing() {
        let body: (Connection) throws(DatabaseError) -> Void = { _ in Issue.record("called") }
        #expect(Connection.serveHost("kit", nil, nil, nil, body) == SQLITE_MISUSE)
    }
}
