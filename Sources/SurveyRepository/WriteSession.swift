import SQLiteKit
import SurveyModel

/// What the repositories of one database share: the connection, and which waves' answers were written.
final class WriteSession {
    let connection: Connection
    /// Ids of waves whose rule must be asserted before the commit.
    var touchedWaves: Set<Int> = []
    /// The SQL of the triggers that are away until the commit.
    var awayTriggers: [String] = []
    /// Whether `SurveyDatabase.write` runs: another transaction would not assert the rule.
    var isWriting = false

    /// What bulk writes read rows of answers from; registered when the first one comes.
    private var stream: RowStream?

    init(_ connection: Connection) { self.connection = connection }

    /// Fails outside `SurveyDatabase.write`.
    func requireTransaction() throws(RepositoryError) {
        guard isWriting else { throw .outsideTransaction }
    }

    func run(_ sql: String, _ bindings: [Value] = []) throws(RepositoryError) {
        do { try connection.run(sql, bindings) } catch { throw RepositoryError(error) }
    }

    func query<T>(
        _ sql: String, _ bindings: [Value] = [], _ read: (borrowing Row) throws(DatabaseError) -> T
    ) throws(RepositoryError) -> [T] {
        do { return try connection.query(sql, bindings, read) } catch { throw RepositoryError(error) }
    }

    func first<T>(
        _ sql: String, _ bindings: [Value] = [], _ read: (borrowing Row) throws(DatabaseError) -> T
    ) throws(RepositoryError) -> T? {
        do { return try connection.first(sql, bindings, read) } catch { throw RepositoryError(error) }
    }

    func forEach(
        _ sql: String, _ bindings: [Value], _ body: (borrowing Row) throws(DatabaseError) -> Void
    ) throws(RepositoryError) {
        do { try connection.forEach(sql, bindings, body) } catch { throw RepositoryError(error) }
    }

    /// Inserts a row and gives its rowid.
    func insert(_ sql: String, _ bindings: [Value]) throws(RepositoryError) -> Int {
        try run(sql, bindings)
        return Int(connection.lastInsertRowID)
    }

    /// The id of a wave; names the nearest keys where there is none.
    func waveID(_ key: String) throws(RepositoryError) -> Int {
        if let id = try first(
            "SELECT id FROM wave WHERE key = ?", [.text(key)],
            { row throws(DatabaseError) in
                try row.int(0)
            })
        {
            return id
        }
        throw .unknown("wave", key, among: try keys("SELECT key FROM wave ORDER BY key"))
    }

    /// One text column of a query.
    func keys(_ sql: String, _ bindings: [Value] = []) throws(RepositoryError) -> [String] {
        try query(sql, bindings) { row throws(DatabaseError) in try row.text(0) }
    }

    /// The table `answer_rows (respondent, option)`, which SQL can read while it is fed.
    func answerRows() throws(RepositoryError) -> RowStream {
        if let stream { return stream }
        let stream = RowStream("answer_rows", columns: ["respondent", "option"])
        do { try connection.register(stream) } catch { throw RepositoryError(error) }
        self.stream = stream
        return stream
    }
}
