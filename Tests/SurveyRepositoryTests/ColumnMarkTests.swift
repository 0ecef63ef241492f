import SQLiteKit
import SurveyRepository
import SurveyTestSupport
import Testing

/// What another program writes makes exactly the right chunks stale, and readers never notice.
@Suite struct ColumnMarkTests {
    struct Write: Sendable, CustomTestStringConvertible {
        let sql: String
        let stale: Set<String>
        var testDescription: String { sql }

        init(_ sql: String, _ stale: String...) {
            self.sql = sql
            self.stale = Set(stale)
        }
    }

    static let writes: [Write] = [
        Write("UPDATE wave SET title_nb = 'T'"),
        Write("UPDATE respondent SET stratum = 's'"),
        Write("UPDATE option SET label_nb = 'L'"),
        Write("UPDATE question SET label_nb = 'L'"),
        Write("INSERT INTO answer VALUES (1, 1, 2)", "q1/0"),
        Write("UPDATE answer SET option = 2 WHERE question = 1 AND respondent = 1", "q1/0"),
        Write("UPDATE answer SET option = 2 WHERE question = 1 AND respondent = 6", "q1/1"),
        Write("DELETE FROM answer WHERE question = 2 AND respondent = 5", "q2/1"),
        Write("INSERT OR REPLACE INTO answer SELECT * FROM answer WHERE question = 3 AND respondent = 4", "q3/1"),
        Write("INSERT OR IGNORE INTO answer VALUES (2, 2, 11)", "q2/0"),
        Write(
            "UPDATE OR REPLACE answer SET question = 3, option = -1 WHERE question = 1 AND respondent = 1", "q1/0",
            "q3/0"),
        Write("UPDATE OR REPLACE answer SET respondent = 5 WHERE question = 1 AND respondent = 1", "q1/0", "q1/1"),
        Write("DELETE FROM answer", "q1/0", "q1/1", "q2/0", "q2/1", "q3/0", "q3/1", "q4/0"),
        Write("INSERT INTO option VALUES (1, 260, 'n', 'valid', 99, 'N', NULL, NULL, 0, 0)", "q1/0", "q1/1"),
        Write("INSERT INTO option VALUES (2, 13, 'n', 'valid', 99, 'N', NULL, NULL, 0, 0)", "q2/0", "q2/1"),
        Write("DELETE FROM option WHERE question = 1 AND number = 3", "q1/0", "q1/1"),
        Write("DELETE FROM option WHERE question = 4 AND number > 40", "q4/0"),
        Write("UPDATE option SET number = 8 WHERE question = 1 AND number = 3", "q1/0", "q1/1"),
        Write("UPDATE OR REPLACE option SET code = 'c2' WHERE question = 1 AND number = 3", "q1/0", "q1/1"),
        Write("INSERT INTO respondent VALUES (50, 1, 4, 1, 2.5, NULL, NULL, NULL)", "q1/0", "q2/0", "q3/0", "w1/0"),
        Write("INSERT INTO respondent VALUES (50, 1, 65539, 1, 2.5, NULL, NULL, NULL)", "q1/1", "q2/1", "q3/1", "w1/1"),
        Write("DELETE FROM respondent WHERE id = 6", "q1/1", "q2/1", "q3/1", "w1/1"),
        Write("DELETE FROM respondent WHERE wave = 2", "q4/0", "w2/0"),
        Write("UPDATE respondent SET weight = 9.5 WHERE id = 6", "w1/1"),
        Write(
            "UPDATE respondent SET number = 65541 WHERE id = 3", "q1/0", "q2/0", "q3/0", "w1/0", "q1/1", "q2/1", "q3/1",
            "w1/1"),
        Write(
            "UPDATE respondent SET wave = 2, number = 9 WHERE id = 1", "q1/0", "q2/0", "q3/0", "w1/0", "q4/0", "w2/0"),
        Write("UPDATE respondent SET id = 60 WHERE id = 6", "q1/1", "q2/1", "q3/1", "w1/1"),
        Write("UPDATE respondent SET rowid = 60 WHERE id = 6", "q1/1", "q2/1", "q3/1", "w1/1"),
        Write(
            "INSERT OR REPLACE INTO respondent VALUES (6, 2, 5, 2, 1.5, NULL, NULL, NULL)", "q1/1", "q2/1", "q3/1",
            "w1/1",
            "q4/0", "w2/0"),
        Write(
            "REPLACE INTO respondent VALUES (50, 1, 2, 1, 1.5, NULL, NULL, NULL)", "q1/0", "q2/0", "q3/0", "w1/0"),
        Write(
            "UPDATE OR REPLACE respondent SET rowid = 4 WHERE id = 7", "q1/1", "q2/1", "q3/1", "w1/1", "q4/0", "w2/0"),
        Write("UPDATE question SET kind = 'multiple' WHERE id = 1", "q1/0", "q1/1"),
        Write("UPDATE question SET wave = 2, position = 7 WHERE id = 1", "q1/0", "q1/1"),
        Write("UPDATE question SET rowid = 9 WHERE id = 3", "q3/0", "q3/1"),
        Write(
            "INSERT OR REPLACE INTO question VALUES (2, 1, 'x', 9, 'single', 'single', NULL, 'valid', 'Q', NULL, NULL)",
            "q2/0", "q2/1"),
        Write("DELETE FROM question WHERE id = 3", "q3/0", "q3/1"),
        Write("DELETE FROM wave WHERE id = 2", "w2/0"),
    ]

    /// What REPLACE removes fires triggers of its own only where these are recursive.
    static let cases = writes.map { ($0, false) } + writes.filter { $0.sql.contains("REPLACE") }.map { ($0, true) }

    @Test(
        "A foreign write makes its chunks stale and no others, and columns are the record before and after they are made",
        arguments: cases)
    func marks(write: Write, areTriggersRecursive: Bool) throws {
        let test = try ColumnWaves.twoChunks()
        #expect(try test.columnParts() == ColumnWaves.parts)
        let other = try Connection(path: test.path, access: .readWrite)
        try other.execute(
            "PRAGMA foreign_keys = OFF; PRAGMA recursive_triggers = \(areTriggersRecursive ? "ON" : "OFF")")
        try other.run(write.sql)
        try other.close()
        #expect(try test.columnParts() == ColumnWaves.parts.subtracting(write.stale))
        #expect(try test.columnDifferences(test.database.columns) == [])
        #expect(try test.database.check().filter { $0.contains("column") } == [])
        try test.database.write { () throws(RepositoryError) in }
        #expect(try test.columnDifferences(test.database.columns) == [])
        #expect(try test.database.staleColumnParts() == 0)
        #expect(try test.database.check().filter { $0.contains("column") } == [])
    }

    @Test("With foreign keys on, a deleted question or wave takes its columns along")
    func cascade() throws {
        let test = try ColumnWaves.twoChunks()
        try test.delete(from: "one")
        try test.connection.run("DELETE FROM question WHERE id = 2")
        #expect(try test.columnParts() == ["q4/0", "w2/0"])
        try test.delete(from: "two")
        try test.connection.run("DELETE FROM wave WHERE id = 2")
        #expect(try test.columnParts() == [])
        #expect(try test.database.check() == [])
    }
}
