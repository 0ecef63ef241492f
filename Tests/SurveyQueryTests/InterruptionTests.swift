import Foundation
import SQLiteKit
import SurveyModel
import SurveyQuery
import SurveyRepository
import SurveyTestSupport
import Testing

/// Ctrl-C: a flag that another thread sets while tables are counted.
@Suite struct InterruptionTests {
    private func isStop(_ error: QueryError) -> Bool {
        error.description == "stopped" || error.repositoryError?.databaseError?.isInterrupted == true
    }

    /// From a thread of its own, as the tables keep the tasks' threads busy.
    private func interruptSoon(_ database: SurveyDatabase) {
        let interruption = database.connection.interruption
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 0.05)
            interruption.interrupt()
        }
    }

    @Test("Tables without end stop, on both paths", .timeLimit(.minutes(1)), arguments: [true, false])
    func endless(onColumns: Bool) throws {
        let test = try TestDatabase()
        try test.store(RandomWave.questionnaire, RandomWave.answers(of: 300, seed: 3))
        let engine = CrossTabEngine(test.database, path: onColumns ? .columns : .record)
        interruptSoon(test.database)
        let error = try #require(throws: QueryError.self) {
            while true {
                _ = try engine.crossTab(
                    CrossTabRequest(wave: "random", row: "tools", column: "partners", layers: ["place"]))
            }
        }
        #expect(isStop(error))
        // It stays stopped until it is cleared, and then counts as ever.
        #expect(throws: QueryError.self) { try engine.crossTab(CrossTabRequest(wave: "random", row: "role")) }
        test.connection.interruption.clear()
        #expect(try engine.crossTab(CrossTabRequest(wave: "random", row: "role")).total.n > 0)
    }

    @Test("One long table stops within itself", .timeLimit(.minutes(1)))
    func long() throws {
        // Few people with high numbers: columns of five million, and three passes over them for each layer.
        let numbers = (1...16).map { 4 * 65_536 * $0 + $0 }
        let keys = (0..<6).map { "q\($0)" }
        let questions = keys.map { key in
            Question(
                key: key, kind: .single, variable: key, baseRule: .valid, label: Label(key),
                options: ["a", "b"].map { Option(code: $0, label: Label($0)) })
        }
        let wave = MadeUpWave(questions, answers: [:])
        let test = try TestDatabase()
        try test.store(
            wave.questionnaire,
            AnswerSet(
                units: [Unit(key: "u", kind: .region)],
                respondents: numbers.map { Respondent(number: $0, unit: "u") },
                answers: Dictionary(
                    uniqueKeysWithValues: keys.map { ($0, numbers.map { .options([$0 % 3 == 0 ? "a" : "b"]) }) })))
        let engine = CrossTabEngine(test.database)
        let request = CrossTabRequest(wave: "made", row: "q0", column: "q1", layers: Array(keys.dropFirst(2)))
        interruptSoon(test.database)
        let error = try #require(throws: QueryError.self) { try engine.crossTab(request) }
        #expect(isStop(error))
    }
}
