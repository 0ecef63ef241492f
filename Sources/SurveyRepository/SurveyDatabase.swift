public import SQLiteKit

/// A database file of the survey, and the repositories on it.
public final class SurveyDatabase {
    /// What `application_id` says of our files: `KUNN`.
    public static let applicationID: Int32 = 0x4B55_4E4E

    /// The connection, for the query module's SELECTs; survey data is written through the repositories.
    public let connection: Connection
    let session: WriteSession

    /// Takes over a connection to a file whose schema is up to date.
    /// - Parameter schemaVersion: the number of the newest migration that the program knows.
    public init(_ connection: Connection, schemaVersion: Int) throws(RepositoryError) {
        let found = try Self.read(connection, "PRAGMA user_version")
        guard try Self.read(connection, "PRAGMA application_id") == Int(Self.applicationID) else {
            throw .notOurs(path: connection.path)
        }
        guard found == schemaVersion else { throw .schemaVersion(found: found, expected: schemaVersion) }
        self.connection = connection
        session = WriteSession(connection)
    }

    /// Counties, municipalities and their changes.
    public var municipalities: some MunicipalityRepository { SQLiteMunicipalityRepository(session) }
    /// Waves, question bank and questionnaires.
    public var waves: some WaveRepository { SQLiteWaveRepository(session) }
    /// Units and respondents of waves.
    public var respondents: some RespondentRepository { SQLiteRespondentRepository(session) }
    /// Answers of waves.
    public var answers: some AnswerRepository { SQLiteAnswerRepository(session) }
    /// The ledger of imports.
    public var imports: some ImportRepository { SQLiteImportRepository(session) }
    /// The log of what was done by hand.
    public var audit: some AuditRepository { SQLiteAuditRepository(session) }
    /// Answers and weights as columns.
    public var columns: some AnswerColumnRepository { SQLiteAnswerColumnRepository(session) }
    /// Case studies.
    public var caseStudies: some CaseStudyRepository { SQLiteCaseStudyRepository(session) }
    /// Printed reports.
    public var publications: some PublicationRepository { SQLitePublicationRepository(session) }

    /// Runs `body` in one immediate transaction: all of what it writes is kept, or nothing.
    ///
    /// Before the commit the rule of answers and states is asserted for every wave whose answers were written, and
    /// columns that are stale or missing are made.
    public func write<T>(_ body: () throws(RepositoryError) -> T) throws(RepositoryError) -> T {
        // Not left to SQLite: the end of the inner one would take the marks of the outer one away.
        guard !session.isWriting else { throw .input("a write within a write; make one of the two") }
        session.isWriting = true
        defer {
            session.isWriting = false
            session.touchedWaves = []
            session.awayTriggers = []
        }
        return try connection.transaction(.immediate) { () throws(RepositoryError) in
            let result = try body()
            for wave in session.touchedWaves.sorted() { try session.assertAnswerRule(wave: wave) }
            try session.restoreTriggers()
            try ColumnKeeper(session).makeMissing()
            return result
        }
    }

    private static func read(_ connection: Connection, _ pragma: String) throws(RepositoryError) -> Int {
        do {
            return try connection.first(pragma) { row throws(DatabaseError) in try row.int(0) } ?? 0
        } catch { throw RepositoryError(error) }
    }
}
