import FoundationEssentials
import SQLiteKit
import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

@Suite struct SurveyDatabaseTests {
    private func refusal(_ sql: String) throws -> RepositoryError {
        let test = try TestDatabase()
        let version = try test.newestVersion
        try test.connection.execute(sql)
        return try #require(throws: RepositoryError.self) {
            try SurveyDatabase(test.connection, schemaVersion: version)
        }
    }

    @Test("A database of somebody else's is refused")
    func notOurs() throws {
        let error = try refusal("PRAGMA application_id = 7")
        #expect(error.isRefusal)
        #expect(error.description.hasSuffix("is a database, but not one of Kunnskap's; it was left as it is"))
    }

    @Test("An older and a newer schema are refused, and the message says what to do")
    func versions() throws {
        let older = try refusal("PRAGMA user_version = 1")
        #expect(older.isRefusal)
        #expect(older.description.hasSuffix("run 'kunnskap migrate up'"))
        let newer = try refusal("PRAGMA user_version = 999")
        #expect(newer.isRefusal)
        #expect(newer.description.hasSuffix("use a newer program"))
    }

    @Test("A file that is no database is the database's own error")
    func noDatabase() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(String(repeating: "no database ", count: 100), to: "text.sqlite")
        let error = try #require(throws: RepositoryError.self) {
            try SurveyDatabase(Connection(path: path, access: .readWrite), schemaVersion: 1)
        }
        #expect(error.databaseError != nil)
        #expect(!error.isRefusal && !error.isDamage)
    }

    @Test("All is well in a fresh file and in a filled one")
    func healthy() throws {
        #expect(try TestDatabase().database.check() == [])
        let test = try Samples.stored()
        try test.store(SamplePublication.value)
        try test.store(SampleCaseStudy.value)
        #expect(try test.database.check() == [])
    }

    static let damages: [(String, String)] = [
        ("DELETE FROM answer WHERE question = 1", "wave 'rich': question 'activity': neither an answer nor a state"),
        ("DELETE FROM unit WHERE key = 'a'", "table respondent: a row points to a row of unit that is not there"),
        (
            "UPDATE answer SET option = 99 WHERE question = 1",
            "table answer: a row points to a row of option that is not there"
        ),
        ("DELETE FROM municipality", "table unit: a row points to a row of municipality that is not there"),
    ]

    @Test("The check finds damage, and says where", arguments: damages)
    func damage(sql: String, expected: String) throws {
        let test = try Samples.stored()
        try test.connection.execute("PRAGMA foreign_keys = OFF; \(sql); PRAGMA foreign_keys = ON")
        let findings = try test.database.check()
        #expect(findings.contains { $0.hasPrefix(expected) }, "\(findings)")
    }

    /// A copy of the file in which one page of an index was changed behind SQLite's back.
    private func damaged(_ change: (inout [UInt8]) throws -> Void) throws -> (
        folder: TemporaryFolder, file: SurveyDatabase
    ) {
        let test = try Samples.stored()
        let sql = "SELECT rootpage, (SELECT page_size FROM pragma_page_size) FROM sqlite_schema WHERE name = ?"
        let found = try test.connection.first(sql, ["question_by_variable"]) { row throws(DatabaseError) in
            (page: try row.int(0), size: try row.int(1))
        }
        let (page, size) = try #require(found)
        try test.connection.run("PRAGMA wal_checkpoint(TRUNCATE)")
        var bytes = try test.folder.bytes("test.sqlite")
        var own = Array(bytes[(page - 1) * size..<page * size])
        try change(&own)
        bytes.replaceSubrange((page - 1) * size..<page * size, with: own)
        let copy = test.folder.file("damaged.sqlite")
        try Data(bytes).write(to: URL(filePath: copy))
        let file = try SurveyDatabase(
            Connection(path: copy, access: .readWrite), schemaVersion: test.newestVersion)
        return (test.folder, file)
    }

    @Test("The check finds an index that has other words than its table")
    func index() throws {
        let damaged = try damaged { page in
            let word = Array("kinds".utf8)
            let start = page.indices.first { page[$0...].starts(with: word) }
            page[try #require(start)] = UInt8(ascii: "q")
        }
        let findings = try damaged.file.check()
        #expect(findings.contains { $0.contains("missing from index question_by_variable") }, "\(findings)")
    }

    @Test("A page that is no page of SQLite's is found")
    func page() throws {
        let damaged = try damaged { page in page = Array(repeating: 0xFF, count: page.count) }
        let findings = try damaged.file.check()
        #expect(findings.contains { $0.contains("malformed") }, "\(findings)")
    }

    @Test("A stored word that the program does not know is damage")
    func unknownWord() throws {
        let test = try Samples.stored()
        try test.connection.execute("PRAGMA ignore_check_constraints = ON; UPDATE wave SET status = 'lost'")
        let error = try #require(throws: RepositoryError.self) { try test.database.waves.wave("rich") }
        #expect(error.isDamage)
        #expect(error.description.contains("'lost'"))
    }

    @Test("Another writer's lock is waited for, then reported, and nothing is written")
    func locked() throws {
        let test = try Samples.stored()
        let second = try Connection(path: test.path, access: .readWrite, busyTimeout: 50)
        try second.run("BEGIN IMMEDIATE")
        try test.connection.run("PRAGMA busy_timeout = 50")
        let error = try #require(throws: RepositoryError.self) {
            try test.database.write { () throws(RepositoryError) in }
        }
        #expect(error.databaseError != nil)
        #expect(error.description.contains("locked"))
        try second.run("ROLLBACK")
    }
}

extension TestDatabase {
    /// What `user_version` says in a file that is up to date.
    fileprivate var newestVersion: Int {
        get throws {
            let found = try connection.first("PRAGMA user_version") { row throws(DatabaseError) in try row.int(0) }
            return try #require(found)
        }
    }
}
