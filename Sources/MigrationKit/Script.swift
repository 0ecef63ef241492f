import SQLiteKit

/// A file's statements, run one by one inside the runner's transaction.
struct Script {
    // A list of what may run, so that nothing forgotten can: no transaction control, ATTACH, VACUUM or PRAGMA.
    private static let words: Set = [
        "ALTER", "ANALYZE", "CREATE", "DELETE", "DROP", "INSERT", "REINDEX", "REPLACE", "SELECT", "UPDATE", "VALUES",
        "WITH",
    ]

    let name: String
    let sql: String
    let connection: Connection

    /// Runs every statement.
    func run() throws(MigrationError) {
        try forEach { statement, line throws(MigrationError) in
            let word = StatementStart(statement.sql).word
            guard Self.words.contains(word) else {
                throw .file(
                    name, line: line,
                    "\(word) may not stand in a migration, which runs as a whole in one transaction: take it out")
            }
            try inDatabase(statement, line) { () throws(DatabaseError) in try connection.run(statement.sql) }
            guard connection.isInTransaction else {
                throw .file(name, line: line, "the statement ended the transaction that the migration runs in")
            }
        }
    }

    /// Runs every statement as a check: a SELECT that must return no row.
    func check() throws(MigrationError) {
        try forEach { statement, line throws(MigrationError) in
            let word = StatementStart(statement.sql).word
            guard statement.isReadOnly, ["SELECT", "VALUES", "WITH"].contains(word) else {
                throw .file(name, line: line, "\(word) is no check: a check is a SELECT")
            }
            let row = try inDatabase(statement, line) { () throws(DatabaseError) in
                try connection.first(statement.sql) { _ throws(DatabaseError) in true }
            }
            if row != nil { throw .file(name, line: line, "the check fails: its SELECT returns a row") }
        }
    }

    /// The statements in order, each with the line of its first word.
    private func forEach(_ body: (ScriptStatement, Int) throws(MigrationError) -> Void) throws(MigrationError) {
        var (offset, line, counted) = (0, 1, 0)
        while let statement = try next(offset) {
            let start = statement.offset + StatementStart(statement.sql).offset
            line += sql.utf8.dropFirst(counted).prefix(start - counted).count { $0 == UInt8(ascii: "\n") }
            counted = start
            try body(statement, line)
            offset = statement.end
        }
    }

    private func next(_ offset: Int) throws(MigrationError) -> ScriptStatement? {
        do {
            return try connection.nextStatement(in: sql, from: offset)
        } catch {
            // The error quotes the script from the faulty statement on, and counts from there.
            let rest = error.sql ?? sql
            let place = sql.utf8.count - rest.utf8.count + (error.offset ?? StatementStart(rest).offset)
            throw .statement(name, line: Text.line(at: place, in: sql.utf8), error)
        }
    }

    private func inDatabase<T>(
        _ statement: ScriptStatement, _ line: Int, _ body: () throws(DatabaseError) -> T
    ) throws(MigrationError) -> T {
        do { return try body() } catch { throw .statement(name, line: line, error) }
    }
}
