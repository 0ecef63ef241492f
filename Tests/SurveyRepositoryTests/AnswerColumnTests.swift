import SQLiteKit
import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

@Suite struct AnswerColumnTests {
    @Test("The tiny wave's columns are those worked out by hand")
    func byHand() throws {
        let test = try TestDatabase()
        try TinyWave.store(in: test.database)
        let columns = test.database.columns
        func column(_ question: Int) throws -> AnswerColumn { try columns.column(questionID: question, wave: 1) }
        #expect(try column(1) == AnswerColumn(codes: .narrow([1, 1, 2, 255, 252, 248]), highestOption: 2))
        #expect(
            try column(2)
                == AnswerColumn(
                    codes: .multiple(state: [1, 1, 252, 251, 251, 248], planes: [[0b011, 0b100, 0, 0, 0, 0]]),
                    highestOption: 3))
        #expect(try column(3) == AnswerColumn(codes: .narrow([1, 3, 2, 252, 249, 248]), highestOption: 3))
        #expect(try column(4) == AnswerColumn(codes: .narrow([1, 1, 255, 252, 249, 248]), highestOption: 1))
        #expect(try column(5) == AnswerColumn(codes: .narrow([1, 252, 250, 252, 249, 248]), highestOption: 1))
        #expect(try columns.weights(wave: 1) == [0.5, 1.5, 2, 1, 3, 0.25])
        #expect(try columns.respondentCount(wave: 1) == 6)
        // The bytes in the file are a promise to other programs.
        #expect(
            try test.rows("SELECT hex(codes) AS concat FROM answer_column WHERE question < 3 ORDER BY question")
                == ["010102FFFCF8", "0101FCFBFBF8" + "030400000000"])
        #expect(
            try test.rows("SELECT substr(hex(weights), 1, 32) AS concat FROM weight_column")
                == ["000000000000E03F" + "000000000000F83F"])
    }

    @Test("Columns equal the record for every kind of question, whichever way they are read")
    func kinds() throws {
        let questions = [
            ColumnWaves.question("single", .single, options: 247), ColumnWaves.question("wide", .single, options: 248),
            ColumnWaves.question("wider", .scale, options: 300), ColumnWaves.question("many", .multiple, options: 20),
            ColumnWaves.question("eight", .multiple, options: 8), ColumnWaves.question("one", .multiple, options: 1),
            ColumnWaves.question("more", .multiple, options: 300), ColumnWaves.question("number", .number, options: 0),
            ColumnWaves.question("text", .text, options: 0),
        ]
        let test = try TestDatabase()
        try test.store(
            ColumnWaves.questionnaire("all", questions), ColumnWaves.answers(questions, numbers: Array(1...900)))
        #expect(try test.columnParts().count == 10)
        #expect(try test.columnDifferences(test.database.columns) == [])
        #expect(try test.database.check() == [])
        try test.connection.execute("DELETE FROM answer_column; DELETE FROM weight_column")
        #expect(try test.columnDifferences(test.database.columns) == [])
        guard case .wide(let codes) = try test.database.columns.column(questionID: 2, wave: 1).codes else {
            Issue.record("248 options do not fit a byte")
            return
        }
        #expect(codes.contains(248) && codes.contains(65_528) && codes.contains(65_535))
    }

    @Test("A random wave's columns equal the record after it was stored, replaced and deleted")
    func random() throws {
        let test = try TestDatabase()
        try test.store(RandomWave.questionnaire, RandomWave.answers(of: 200, seed: 4))
        #expect(try test.columnDifferences(test.database.columns) == [])
        try test.replace(with: RandomWave.answers(of: 90, seed: 5), in: "random")
        #expect(try test.columnDifferences(test.database.columns) == [])
        #expect(try test.database.columns.respondentCount(wave: 1) == 90)
        #expect(try test.columnParts().count == RandomWave.questionnaire.questions.count + 1)
        try test.delete(from: "random")
        #expect(try test.columnParts() == [])
        #expect(try test.database.columns.respondentCount(wave: 1) == 0)
        #expect(try test.database.columns.weights(wave: 1) == [])
        #expect(try test.database.columns.column(questionID: 1, wave: 1).codes == .narrow([]))
        #expect(try test.database.check() == [])
    }

    @Test("Removed respondents and numbers never given are nobody")
    func nobody() throws {
        let test = try ColumnWaves.twoChunks()
        try test.connection.execute(
            """
            PRAGMA foreign_keys = OFF;
            DELETE FROM answer WHERE respondent = 2; DELETE FROM number_answer WHERE respondent = 2;
            DELETE FROM respondent WHERE id = 2;
            """)
        for _ in 1...2 {
            let column = try test.database.columns.column(questionID: 1, wave: 1)
            guard case .narrow(let codes) = column.codes else {
                Issue.record("three options fit a byte")
                return
            }
            #expect(codes.count == 65_540)
            let there = codes.indices.filter { codes[$0] != 0 }.map { $0 + 1 }
            #expect(there == [1, 3, 65_537, 65_538, 65_540])
            #expect(try test.columnDifferences(test.database.columns) == [])
            try test.database.write { () throws(RepositoryError) in }
        }
        #expect(try test.database.check() == [])
    }

    @Test("A wave of 70,000 has two chunks, and they are read as one column")
    func twoChunks() throws {
        let question = ColumnWaves.question("single", .single, options: 5)
        let test = try TestDatabase()
        try test.store(ColumnWaves.questionnaire("big", [question]), ColumnWaves.answers([question], numbers: []))
        try test.connection.execute(
            """
            BEGIN;
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 70000)
                INSERT INTO respondent (wave, number, unit, weight) SELECT 1, i, 1, i / 2.0 FROM n;
            INSERT INTO answer SELECT 1, id, number % 5 + 1 FROM respondent;
            COMMIT;
            """)
        let expected = AnswerColumn(codes: .narrow((1...70_000).map { UInt8($0 % 5 + 1) }), highestOption: 5)
        let columns = test.database.columns
        #expect(try columns.column(questionID: 1, wave: 1) == expected)
        #expect(try test.database.staleColumnParts() == 4)
        #expect(try test.database.repairColumns() == ["wave 'big': 4 parts of columns made"])
        #expect(
            try test.rows("SELECT chunk || ' ' || length(codes) AS concat FROM answer_column ORDER BY chunk")
                == ["0 65536", "1 4464"])
        #expect(try columns.column(questionID: 1, wave: 1) == expected)
        #expect(try columns.weights(wave: 1) == (1...70_000).map { Double($0) / 2 })
        try test.connection.run("UPDATE answer SET option = 2 WHERE respondent = 69999")
        #expect(try test.columnParts() == ["q1/0", "w1/0", "w1/1"])
        guard case .narrow(let codes) = try columns.column(questionID: 1, wave: 1).codes else {
            Issue.record("five options fit a byte")
            return
        }
        #expect(codes[69_996...] == [3, 4, 2, 1])
    }

    @Test("Numbers far too high are refused, so that the caller can count in SQL; writers pass over them")
    func sparse() throws {
        let test = try ColumnWaves.twoChunks()
        let columns = test.database.columns
        for number in [600_000, 100_000_000, Int.max] {
            try test.connection.run("UPDATE respondent SET number = ? WHERE id = 8", [.int(number)])
            for read in [
                { () throws in _ = try columns.respondentCount(wave: 2) },
                { () throws in _ = try columns.weights(wave: 2) },
                { () throws in _ = try columns.column(questionID: 4, wave: 2) },
            ] {
                let error = try #require(throws: RepositoryError.self) { try read() }
                #expect(error.isTooSparseForColumns, "\(error)")
                #expect(error.description.contains("\(number)"))
            }
            try test.database.write { () throws(RepositoryError) in }
            #expect(try test.database.check() == [])
            #expect(try test.database.staleColumnParts() == 0)
        }
        #expect(try columns.respondentCount(wave: 1) == 65_540)
    }

    @Test("So are options far too high, in that question only", arguments: [(1, 65_527), (2, 30_000)])
    func sparseOptions(question: Int, highest: Int) throws {
        let test = try ColumnWaves.twoChunks()
        let columns = test.database.columns
        func add(_ number: Int) throws {
            try test.connection.run(
                "INSERT INTO option VALUES (?1, ?2, 'c' || ?2, 'valid', ?2, 'C', NULL, NULL, 0, 0)",
                [.int(question), .int(number)])
        }
        if question == 1 {
            try add(highest)
            #expect(try columns.column(questionID: 1, wave: 1) == test.naiveColumn(1, wave: 1))
        }
        try add(question == 1 ? highest + 1 : Int.max)
        let error = try #require(throws: RepositoryError.self) { try columns.column(questionID: question, wave: 1) }
        #expect(error.isTooSparseForColumns)
        try test.database.write { () throws(RepositoryError) in }
        #expect(try test.database.staleColumnParts() == 0)
        #expect(try columns.column(questionID: 3, wave: 1) == test.naiveColumn(3, wave: 1))
    }

    @Test("A question that is not in the wave is an error")
    func unknown() throws {
        let test = try ColumnWaves.twoChunks()
        let columns = test.database.columns
        #expect(message { try columns.column(questionID: 4, wave: 1) } == "there is no question 4 in wave 1")
        #expect(message { try columns.column(questionID: 99, wave: 1) } == "there is no question 99 in wave 1")
    }
}
