import SQLiteKit
import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

/// An import of a table stores what the insertion of the same answers one by one does.
@Suite struct TableImportTests {
    @Test("Record, respondents and columns are those of answers inserted one by one")
    func equal() throws {
        let (slow, fast) = (try ImportSamples.empty(), try ImportSamples.empty())
        for seed: UInt64 in 1...40 {
            let survey = RandomSurvey(key: "w\(seed)", seed: seed)
            let set = seed % 2 == 0 ? survey.answers : ImportSamples.identified(survey.answers)
            for test in [slow, fast] { try test.storeOpen(survey.questionnaire) }
            guard !set.respondents.isEmpty else {
                let found = message { try fast.importSet(set, survey.questionnaire) }
                #expect(found == "there are no respondents to import")
                continue
            }
            try slow.insert(set, into: "w\(seed)")
            let rows = try fast.int("SELECT count(*) FROM answer")
            let outcome = try fast.importSet(set, survey.questionnaire)
            #expect(outcome.respondents == set.respondents.count)
            #expect(try outcome.rows == fast.int("SELECT count(*) FROM answer") - rows)
            #expect(outcome.changes == nil)
            #expect(try fast.database.answers.answers(of: "w\(seed)") == set)
        }
        #expect(try fast.importedState() == slow.importedState())
        #expect(try fast.database.check() == [])
        #expect(try fast.database.staleColumnParts() == 0)
    }

    @Test("More respondents than a chunk of the columns, more than one batch of rows, beside another wave")
    func large() throws {
        let count = 66_000
        let survey = RandomSurvey(
            key: "large", seed: 5, numbers: [],
            questions: [
                ColumnWaves.question("wide", .single, options: 300),
                ColumnWaves.question("multiple", .multiple, options: 19),
            ])
        let test = try ImportSamples.empty(survey.questionnaire)
        try TinyWave.store(in: test.database)
        let ticks = (0..<count).map { UInt8($0 % 8) }
        let table = AnswerTable(
            units: [Unit(key: "u", kind: .region)], unitOf: Array(repeating: 0, count: count),
            answers: [
                .coded(.wide((0..<count).map { UInt16(1 + $0 % 300) })),
                .coded(
                    .multiple(
                        state: ticks.map { $0 == 0 ? 252 : 1 },
                        planes: [ticks, ticks.map { $0 << 1 }, ticks.map { $0 & 4 }])),
            ])
        var progress: [Double] = []
        _ = try test.database.importTable(table, record: ImportSamples.record("large", count), into: "large") {
            progress.append($0)
        }
        #expect(progress == progress.sorted() && progress.last == 1)
        let wide = "SELECT count(*) FROM answer AS a JOIN respondent AS r ON r.id = a.respondent WHERE r.wave = 1"
        #expect(try test.int("\(wide) AND question = 1 AND option = 1 + (number - 1) % 300") == count)
        for (option, bit) in [(1, 1), (2, 2), (3, 4), (10, 1), (11, 2), (12, 4), (19, 4)] {
            let expected = ticks.count { Int($0) & bit > 0 }
            let ticked = "question = 2 AND option = \(option) AND (number - 1) % 8 & \(bit)"
            #expect(try test.int("\(wide) AND \(ticked)") == expected)
        }
        #expect(try test.int("\(wide) AND question = 2 AND option = -4 AND number % 8 = 1") == count / 8)
        #expect(try test.database.answers.answers(of: "tiny") == TinyWave.answers)
        #expect(try test.columnParts().isSuperset(of: ["q1/0", "q1/1", "q2/0", "q2/1", "w1/0", "w1/1"]))
        #expect(try test.database.check() == [])
    }

    @Test("The ledger keeps every import, with its files in their order")
    func ledger() throws {
        let test = try ImportSamples.empty(RandomWave.questionnaire)
        let set = RandomWave.answers(of: 20, seed: 3)
        #expect(try test.database.imports.imports(into: "random") == [])
        try test.importSet(set, RandomWave.questionnaire)
        try test.importSet(set, RandomWave.questionnaire, replacing: true, digit: "b")
        #expect(
            try test.database.imports.imports(into: "random") == [
                ImportSamples.record("random", 20), ImportSamples.record("random", 20, digit: "b"),
            ])
        #expect(try test.database.imports.imports(into: "rand") == [])
    }

    @Test("After an import foreign keys are checked and settings are as they were; the log is empty")
    func settings() throws {
        let test = try ImportSamples.empty(RandomWave.questionnaire)
        try test.connection.run("PRAGMA journal_mode = WAL")
        try test.connection.run("PRAGMA cache_size = -3000")
        try test.connection.run("PRAGMA wal_autocheckpoint = 77")
        try test.importSet(RandomWave.answers(of: 20, seed: 3), RandomWave.questionnaire)
        #expect(try test.int("PRAGMA foreign_keys") == 1)
        #expect(try test.int("PRAGMA cache_size") == -3000)
        #expect(try test.int("PRAGMA wal_autocheckpoint") == 77)
        #expect(try test.folder.bytes("test.sqlite-wal").isEmpty)
    }

    @Test("A second import through the same connection works, also one after another that failed")
    func again() throws {
        let test = try ImportSamples.empty(RandomWave.questionnaire)
        let set = RandomWave.answers(of: 20, seed: 3)
        let table = AnswerTable(set, RandomWave.questionnaire)
        #expect(message { try test.importTable(table.with(unitOf: [9]), into: "random") } != "no error")
        try test.importTable(table, into: "random")
        let database = test.database
        try test.storeOpen(TinyWave.questionnaire)
        try test.importSet(TinyWave.answers, TinyWave.questionnaire)
        #expect(try database.answers.answers(of: "random") == set)
        #expect(try database.answers.answers(of: "tiny") == TinyWave.answers)
        #expect(try database.check() == [])
    }

    @Test("Other programs' writes after an import mark the columns stale: the triggers are back")
    func triggers() throws {
        let test = try ImportSamples.empty(RandomWave.questionnaire)
        let before = try test.rows("SELECT name AS concat FROM sqlite_schema WHERE type = 'trigger' ORDER BY name")
        try test.importSet(RandomWave.answers(of: 20, seed: 3), RandomWave.questionnaire)
        #expect(
            try test.rows("SELECT name AS concat FROM sqlite_schema WHERE type = 'trigger' ORDER BY name") == before)
        try test.connection.run("DELETE FROM answer WHERE respondent = 1 AND question = 2")
        #expect(try test.database.staleColumnParts() == 1)
    }

    @Test("An import within a write is refused")
    func nested() throws {
        let test = try ImportSamples.empty(RandomWave.questionnaire)
        let table = AnswerTable(RandomWave.answers(of: 20, seed: 3), RandomWave.questionnaire)
        let database = test.database
        let found = message {
            try database.write { () throws(RepositoryError) in
                _ = try database.importTable(table, record: ImportSamples.record("random", 20), into: "random")
            }
        }
        #expect(found.hasPrefix("the connection setting foreign_keys off could not be made"))
    }
}
