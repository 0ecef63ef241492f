import FoundationEssentials
import SQLiteKit
import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

/// Columns are written with the answers, proved equal to them, and mended.
@Suite struct ColumnKeepingTests {
    static let spoilers: [(String, String)] = [
        (
            "UPDATE answer_column SET codes = x'010102' WHERE question = 1 AND chunk = 0",
            "question 'single', respondents 1 to 65536"
        ),
        (
            "UPDATE answer_column SET codes = zeroblob(4) WHERE question = 1 AND chunk = 1",
            "question 'single', respondents 65537 to 131072"
        ),
        (
            "UPDATE answer_column SET codes = x'' WHERE question = 3 AND chunk = 0",
            "question 'number', respondents 1 to 65536"
        ),
        (
            "UPDATE answer_column SET codes = CAST(codes || x'00' AS BLOB) WHERE question = 2 AND chunk = 0",
            "question 'multiple', respondents 1 to 65536"
        ),
        ("UPDATE answer_column SET codes = x'7FFF7FFF' WHERE question = 4", "question 'other', respondents 1 to 65536"),
        (
            "UPDATE weight_column SET weights = zeroblob(24) WHERE wave = 1 AND chunk = 0",
            "weights, respondents 1 to 65536"
        ),
    ]

    @Test("A chunk that is not what the record says is found, and made anew", arguments: spoilers)
    func spoiled(sql: String, place: String) throws {
        let test = try ColumnWaves.twoChunks()
        let before = try test.columnState()
        try test.connection.run(sql)
        try #require(try test.columnState() != before)
        let wave = place.contains("other") ? "two" : "one"
        #expect(try test.database.check() == ["wave '\(wave)', \(place): the column is not what the record says"])
        #expect(try test.database.repairColumns() == ["wave '\(wave)', \(place): the column made anew"])
        #expect(try test.columnState() == before)
        #expect(try test.database.check() == [])
        #expect(try test.database.repairColumns() == [])
    }

    @Test(
        "Bytes that no column can have are never handed on: the record is counted instead",
        arguments: [
            "UPDATE answer_column SET codes = x'010104' WHERE question = 1 AND chunk = 0",
            "UPDATE answer_column SET codes = x'01F702' WHERE question = 1 AND chunk = 0",
            "UPDATE answer_column SET codes = x'0101' WHERE question = 1 AND chunk = 0",
            "UPDATE answer_column SET codes = x'01010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000' WHERE question = 1 AND chunk = 0",
            "UPDATE answer_column SET codes = x'2D010100' WHERE question = 4",
            "UPDATE answer_column SET codes = x'010002000000000000' WHERE question = 2 AND chunk = 0",
            "UPDATE answer_column SET codes = x'010101000000100000' WHERE question = 2 AND chunk = 0",
            "UPDATE weight_column SET weights = x'000000000000F07F00000000000000000000000000000000' WHERE wave = 1 AND chunk = 0",
            "UPDATE weight_column SET weights = x'000000000000F87F00000000000000000000000000000000' WHERE wave = 1 AND chunk = 0",
            "UPDATE weight_column SET weights = x'000000000000F0BF00000000000000000000000000000000' WHERE wave = 1 AND chunk = 0",
            "UPDATE weight_column SET weights = zeroblob(23) WHERE wave = 1 AND chunk = 0",
            "UPDATE weight_column SET weights = zeroblob(25) WHERE wave = 1 AND chunk = 0",
        ])
    func unsound(sql: String) throws {
        let test = try ColumnWaves.twoChunks()
        try test.connection.run(sql)
        #expect(try test.columnDifferences(test.database.columns) == [])
    }

    @Test("A column of nobody is found, and removed")
    func needless() throws {
        let test = try ColumnWaves.twoChunks()
        try test.connection.run("INSERT INTO answer_column VALUES (1, 7, x'00')")
        #expect(
            try test.database.check() == [
                "wave 'one', question 'single', respondents 458753 to 524288: a column of nobody"
            ])
        #expect(
            try test.database.repairColumns() == [
                "wave 'one', question 'single', respondents 458753 to 524288: a column of nobody removed"
            ])
        #expect(try test.columnParts() == ColumnWaves.parts)
    }

    @Test("What is stale or was never made is no fault, and the next write makes it")
    func stale() throws {
        let test = try ColumnWaves.twoChunks()
        let before = try test.columnState()
        try test.connection.run("DELETE FROM answer_column WHERE question <> 2")
        #expect(try test.database.check() == [])
        #expect(try test.database.staleColumnParts() == 5)
        #expect(
            try test.database.repairColumns() == [
                "wave 'one': 4 parts of columns made", "wave 'two': 1 part of columns made",
            ])
        #expect(try test.columnState() == before)
    }

    @Test("A failed write leaves columns and triggers as they were")
    func rollback() throws {
        let test = try ColumnWaves.twoChunks()
        let before = try test.columnState()
        let answers = test.database.answers
        let set = ColumnWaves.answers([ColumnWaves.question("other", .single, options: 300)], numbers: [1, 2, 3])
        let found = message {
            try test.database.write { () throws(RepositoryError) in
                try answers.replace(with: set, in: "two")
                try answers.delete(from: "one")
                try answers.delete(from: "three")
            }
        }
        #expect(found.hasPrefix("there is no wave 'three'"))
        #expect(try test.columnState() == before)
        // Now the same without the fault.
        try test.replace(with: set, in: "two")
        #expect(try test.columnState() != before)
        #expect(try test.columnDifferences(test.database.columns) == [])
    }

    @Test("A write that gets over an error of its own still has its triggers")
    func caught() throws {
        let test = try ColumnWaves.twoChunks()
        try test.delete(from: "two")
        let before = try test.columnState()
        let answers = test.database.answers
        var isRefused = false
        try test.database.write { () throws(RepositoryError) in
            do {
                try answers.insert(AnswerSet(units: [], respondents: [], answers: ["nothing": []]), into: "two")
            } catch { isRefused = true }
        }
        #expect(isRefused)
        #expect(try test.columnState() == before)
    }

    @Test("A program that dies while it writes leaves the triggers and the columns")
    func killed() throws {
        let test = try ColumnWaves.twoChunks()
        let before = try test.columnState()
        try test.connection.run("PRAGMA cache_spill = 1")
        let answers = test.database.answers
        let question = ColumnWaves.question("other", .single, options: 300)
        var copy: TestDatabase?
        _ = message {
            try test.database.write { () throws(RepositoryError) in
                try answers.replace(with: ColumnWaves.answers([question], numbers: [1]), in: "two")
                // What the disk holds at this moment is what a program finds that comes after a crash.
                copy = try? TestDatabase(copyOf: test.folder)
                _ = try answers.answers(of: "gone")
            }
        }
        let found = try #require(copy)
        #expect(try found.columnState() == before)
        #expect(try found.columnDifferences(found.database.columns) == [])
    }

    @Test("A database that an older program made has columns from the next write on")
    func older() throws {
        let test = try TestDatabase(migratedFrom: 6) { connection in
            try connection.execute(
                """
                INSERT INTO wave VALUES (1, 'old', 'W', NULL, NULL, NULL, NULL, NULL, 'synthetic', 'closed', NULL, NULL,
                    '2020-01-01', 1, 1, 303);
                INSERT INTO variable VALUES ('v');
                INSERT INTO question VALUES (1, 1, 'q', 1, 'single', 'v', NULL, 'valid', 'Q', NULL, NULL);
                INSERT INTO option VALUES (1, 1, 'a', 'valid', 1, 'A', NULL, NULL, 0, 1),
                    (1, -4, 'no_answer', 'no_answer', 2, 'A', NULL, NULL, 0, 0);
                INSERT INTO unit VALUES (1, 1, 'u', 'region', NULL, NULL);
                INSERT INTO respondent VALUES (1, 1, 1, 1, 2.0, NULL, NULL), (2, 1, 2, 1, 0.5, NULL, NULL);
                INSERT INTO answer VALUES (1, 1, 1), (1, 2, -4);
                """)
        }
        #expect(
            try test.database.waves.wave("old").design
                == WaveDesign(isWeighted: true, isStratified: true, population: 303))
        #expect(try test.columnParts() == [])
        let expected = AnswerColumn(codes: .narrow([1, 252]), highestOption: 1)
        #expect(try test.database.columns.column(questionID: 1, wave: 1) == expected)
        #expect(try test.database.columns.weights(wave: 1) == [2, 0.5])
        #expect(try test.database.check() == [])
        #expect(try test.database.staleColumnParts() == 2)
        try test.database.write { () throws(RepositoryError) in }
        #expect(try test.columnParts() == ["q1/0", "w1/0"])
        #expect(try test.database.columns.column(questionID: 1, wave: 1) == expected)
        #expect(try test.database.staleColumnParts() == 0)
    }
}
