import SQLiteKit
import SurveyTestSupport
import Testing

@Suite("A database that another program is writing")
struct LockedDatabaseTests {
    @Test("is read meanwhile; a writer waits five seconds, and then says so and has changed nothing")
    func locked() throws {
        let study = try Study()
        try PilotWave.write(into: study)
        let other = try study.connect()
        try other.run("BEGIN IMMEDIATE")
        let before = try study.bytes()

        #expect(try study.run("crosstab", "role").code == 0)

        let clock = ContinuousClock()
        let start = clock.now
        let outcome = try study.run("wave", "load", "wave.yaml", "answers.csv")
        #expect(clock.now - start > .seconds(4))
        #expect(
            outcome
                == .failed(
                    4,
                    "database is locked (SQLite code 5) in \(study.folder.file(Study.file)); another program holds the "
                        + "lock: wait for it and try again; SQL: BEGIN IMMEDIATE"))
        #expect(try study.bytes() == before)

        try other.run("ROLLBACK")
        #expect(try study.run("wave", "load", "wave.yaml", "answers.csv").code == 0)
    }
}
