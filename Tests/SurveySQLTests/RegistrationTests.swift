import SQLiteKit
import SurveySQL
import SurveyTestSupport
import Testing

@Suite struct RegistrationTests {
    @Test("registering reads nothing, twice is no fault, and the connection can be closed and freed")
    func lifetime() throws {
        let folder = try TemporaryFolder()
        weak var gone: Connection?
        do {
            let connection = try Connection(path: folder.file("none.sqlite"), access: .create)
            gone = connection
            for _ in 0..<2 { try SurveyFunctions.register(on: connection, schemaVersion: 1) }
            // SQLite makes the file when the first page is read or written.
            #expect(try folder.bytes("none.sqlite").isEmpty)
            try connection.run("SELECT median(1), wilson_low(1)")
            #expect(throws: DatabaseError.self) { try connection.run("SELECT * FROM crosstab('a', 'b')") }
            try connection.close()
        }
        #expect(gone == nil)
    }

    @Test("it takes less than a millisecond also in a debug build")
    func cost() throws {
        let connection = try Connection(path: ":memory:", access: .create)
        let times = try (0..<20).map { _ in
            try ContinuousClock().measure { try SurveyFunctions.register(on: connection, schemaVersion: 1) }
        }
        let least = try #require(times.min())
        #expect(least < .milliseconds(1), "\(least)")
    }
}
