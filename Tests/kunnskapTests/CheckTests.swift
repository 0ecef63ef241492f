import SQLiteKit
import Testing

@Suite("kunnskap check")
struct CheckTests {
    @Test("finds nothing in a new database, and changes nothing")
    func clean() throws {
        let study = try Study()
        let before = try study.bytes()
        #expect(try study.run("check") == .done("kunnskap.sqlite: no fault found\n"))
        #expect(try study.bytes() == before)
    }

    /// Runs SQL as another program would that does not mind foreign keys.
    private func spoil(_ study: Study, _ sql: String) throws {
        let connection = try study.connect()
        try connection.run("PRAGMA foreign_keys = OFF")
        try connection.run(sql)
        #expect(connection.changes > 0)
        try connection.close()
    }

    @Test("names the question of an answer that is gone")
    func missingAnswer() throws {
        let study = try Study()
        try spoil(
            study,
            """
            DELETE FROM answer WHERE question = (SELECT id FROM question WHERE key = 'study.tfep')
                AND respondent = (SELECT min(id) FROM respondent)
            """)
        let outcome = try study.run("check")
        #expect(outcome.code == 1)
        #expect(outcome.out.hasPrefix("wave '2016': question 'study.tfep': "))
        #expect(outcome.out.contains("1 respondent"))
        #expect(outcome.err.hasPrefix("kunnskap: kunnskap.sqlite: 1 fault"))
    }

    @Test("names the question of a second answer")
    func secondAnswer() throws {
        let study = try Study()
        try spoil(
            study,
            """
            INSERT INTO answer (question, respondent, option)
            SELECT question, respondent, (
                SELECT number FROM option
                WHERE question = answer.question AND number <> answer.option AND state = 'valid' LIMIT 1)
            FROM answer WHERE question = (SELECT id FROM question WHERE key = 'role') LIMIT 1
            """)
        let outcome = try study.run("check")
        #expect(outcome.code == 1)
        #expect(outcome.out.hasPrefix("wave '2016': question 'role': "))
    }

    @Test("finds rows that point nowhere")
    func foreignKeys() throws {
        let study = try Study()
        try spoil(study, "DELETE FROM variable WHERE key = 'study.dbvh'")
        let outcome = try study.run("check")
        #expect(outcome.code == 1)
        #expect(outcome.out.contains("table question: a row points to a row of variable that is not there\n"))
    }

    @Test("finds a history of migrations that was altered")
    func history() throws {
        let study = try Study()
        do { try study.connect().run("DROP TRIGGER migration_update") }
        try spoil(study, "UPDATE migration SET sql = sql || ' ', checksum = 'sha256:0' WHERE version = 2")
        let outcome = try study.run("check")
        #expect(outcome.code == 3)
        #expect(outcome.out.isEmpty)
        #expect(outcome.err.contains("0002_waves.sql was edited after it was applied"))
    }
}
