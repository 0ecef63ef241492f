import Embedded
import MigrationKit
import SQLiteKit
import SurveyExchange
import SurveyModel
import SurveyRepository
import SurveySQL
import SurveyTestSupport
import Testing

/// A fresh file whose connection knows the functions.
struct SurveyFile {
    let test: TestDatabase
    var connection: Connection { test.connection }

    init(_ fill: (TestDatabase) throws -> Void) throws {
        test = try TestDatabase()
        try fill(test)
        try SurveyFunctions.register(on: test.connection, schemaVersion: Self.schemaVersion())
    }

    static func schemaVersion() throws -> Int { try TestDatabase.migrations().newestVersion }

    /// With the wave of six respondents in it.
    static func tiny() throws -> SurveyFile { try SurveyFile { try TinyWave.store(in: $0.database) } }

    /// With everything of `seed/` in it.
    static func seed() throws -> SurveyFile {
        try SurveyFile { test in
            try SeedLoader(files: EmbeddedFiles.seed.map { ($0.name, $0.bytes) }).load(into: test.database)
        }
    }

    /// The message of the error that SQL ends in.
    func message(_ sql: String) throws -> String {
        try #require(throws: DatabaseError.self) { try connection.run(sql) }.message
    }

    /// The one number of a query; nil for NULL.
    func number(_ sql: String) throws -> Double? {
        try connection.first("SELECT x FROM (SELECT CAST((\(sql)) AS REAL) AS x)") { row throws(DatabaseError) in
            try row.optionalDouble(0)
        } ?? nil
    }
}
