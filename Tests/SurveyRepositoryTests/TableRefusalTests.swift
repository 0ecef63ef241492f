import SQLiteKit
import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

/// A table that does not fit, or that does not arrive as it is, leaves the file as it was.
@Suite struct TableRefusalTests {
    static var table: AnswerTable { AnswerTable(TinyWave.answers, TinyWave.questionnaire) }

    /// The tiny wave, open, without answers.
    let test: TestDatabase

    init() throws { test = try ImportSamples.empty(TinyWave.questionnaire) }

    static var tables: [(AnswerTable, String)] {
        [
            (AnswerTable(units: [], unitOf: [], answers: []), "there are no respondents to import"),
            (table.with(weights: [1]), "the columns of respondents are not of one length"),
            (table.with(unitOf: [0, 0, 1, 1, 2, 3]), "a respondent answers for a unit that is not listed"),
            (table.with(unitOf: [0, 0, 1, 1, 2, -1]), "a respondent answers for a unit that is not listed"),
            (
                table.with(units: table.units + [table.units[0]]), "two units have the same key, or one has none"
            ),
            (
                table.with(weights: [1, 1, 0, 1, 1, 1]),
                "respondent 3 has a weight that is not above 0 and below 1000000000000"
            ),
            (
                table.with(weights: [1, .nan, 1, 1, 1, 1]),
                "respondent 2 has a weight that is not above 0 and below 1000000000000"
            ),
            (table.with(strata: ["a", "", nil, nil, nil, nil]), "respondent 2 has an empty stratum"),
            (table.with(clusters: ["a", nil, nil, nil, nil, ""]), "respondent 6 has an empty cluster"),
            (
                table.with(sourceIDs: ["1", "2", "1", "3", "4", "5"]),
                "respondent 3 has the id of another, or an empty one"
            ),
            (
                table.with(sourceIDs: ["1", "2", "", "3", "4", "5"]),
                "respondent 3 has the id of another, or an empty one"
            ),
            (
                table.with(answers: Array(table.answers.dropLast())),
                "there are answers to 4 questions, and wave 'tiny' has 5"
            ),
        ]
    }

    @Test("A table whose columns do not fit each other is refused before anything is written")
    func tables() throws {
        for (table, expected) in Self.tables { try refuse(table, expected) }
        try test.importTable(Self.table, into: "tiny")
    }

    static var columns: [(Int, AnswerTable.Answers, String)] {
        [
            (0, .coded(.narrow([1, 1, 2, 255, 252])), "question 'role' has 5 answers for 6 respondents"),
            (0, .coded(.narrow([1, 1, 0, 1, 1, 1])), "question 'role', respondent 3: that is none of its options"),
            (0, .coded(.narrow([1, 1, 1, 1, 1, 3])), "question 'role', respondent 6: that is none of its options"),
            (0, .coded(.narrow([1, 247, 1, 1, 1, 1])), "question 'role', respondent 2: that is none of its options"),
            (0, .coded(.wide([1, 1, 1, 1, 1, 1])), "question 'role' has codes of another width than its options need"),
            (
                0, .numbers(codes: [1, 1, 1, 1, 1, 1], values: [1, 1, 1, 1, 1, 1]),
                "question 'role' has answers of another kind than single"
            ),
            (
                1, .coded(.multiple(state: [1, 1, 1, 1, 1, 1], planes: [[1, 2, 4, 8, 1, 1]])),
                "question 'tools', respondent 4: that is none of its options"
            ),
            (
                1, .coded(.multiple(state: [1, 1, 1, 1, 1, 1], planes: [[1, 2, 0, 1, 1, 1]])),
                "question 'tools', respondent 3: that is none of its options"
            ),
            (
                1, .coded(.multiple(state: [252, 1, 1, 1, 1, 1], planes: [[1, 2, 1, 1, 1, 1]])),
                "question 'tools', respondent 1: that is none of its options"
            ),
            (
                1, .coded(.multiple(state: [2, 1, 1, 1, 1, 1], planes: [[0, 2, 1, 1, 1, 1]])),
                "question 'tools', respondent 1: that is none of its options"
            ),
            (1, .coded(.multiple(state: [1], planes: [])), "question 'tools' has 0 planes for its options"),
            (
                1, .coded(.narrow([1, 1, 1, 1, 1, 1])),
                "question 'tools' has codes of another width than its options need"
            ),
            (
                3, .numbers(codes: [1, 1, 1, 1, 1, 1], values: [1]), "question 'years' has 1 numbers for 6 respondents"
            ),
            (
                3, .numbers(codes: [1, 1, 1, 1, 1, 252], values: [1, 1, .infinity, 1, 1, .nan]),
                "question 'years', respondent 3: the number is too large to be kept"
            ),
            (
                3, .numbers(codes: [1, 1, 1, 1, 1, 1], values: [1, 1, 1, 1, 1, .nan]),
                "question 'years', respondent 6: the number is too large to be kept"
            ),
            (
                4, .texts(codes: [1, 1, 252, 252, 252, 252]) { $0 == 0 ? "a" : "" },
                "question 'remark', respondent 2: the text is empty"
            ),
        ]
    }

    @Test("Codes that are none are refused before anything is written")
    func columns() throws {
        for (place, answers, expected) in Self.columns {
            var all = Self.table.answers
            all[place] = answers
            try refuse(Self.table.with(answers: all), expected)
        }
        try test.importTable(Self.table, into: "tiny")
    }

    private func refuse(_ table: AnswerTable, _ expected: String) throws {
        let files = try test.files()
        #expect(message { try test.importTable(table, into: "tiny") } == expected)
        #expect(try test.files() == files)
    }

    @Test("A wave that is not there, and a record of another import, are refused")
    func records() throws {
        let (database, table) = (test.database, Self.table)
        #expect(message { try test.importTable(table, into: "tinn") }.hasPrefix("there is no wave 'tinn'"))
        for record in [ImportSamples.record("tin", 6), ImportSamples.record("tiny", 5)] {
            #expect(
                message { try database.importTable(table, record: record, into: "tiny") }
                    == "the record of the import is of another wave or of other respondents")
        }
    }

    @Test("A municipality that is not there takes all of it back, and says so")
    func municipality() throws {
        let units = [Unit(key: "a", kind: .municipality, municipality: "9999")] + Self.table.units.dropFirst()
        let before = try test.importedState()
        #expect(
            message { try test.importTable(Self.table.with(units: units), into: "tiny") }
                == "table unit: a row points to a row of municipality that is not there")
        #expect(try test.importedState() == before)
        #expect(try test.int("SELECT count(*) FROM import") == 0)
    }

    /// What spoils rows as they are written, as a fault of the disk or of this program would; each with what is found.
    static let spoilers: [(String, String)] = [
        (
            "AFTER INSERT ON answer WHEN NEW.option = 2 BEGIN DELETE FROM answer WHERE option = 2; END",
            "answers to 'role'"
        ),
        (
            "AFTER INSERT ON answer WHEN NEW.option = -8 BEGIN UPDATE answer SET option = -7 WHERE option = -8; END",
            "answers to 'role'"
        ),
        (
            """
            AFTER INSERT ON answer WHEN NEW.question = 2 AND NEW.option = 3 BEGIN
                INSERT INTO answer VALUES (2, NEW.respondent, 99);
            END
            """, "answers to 'tools'"
        ),
        (
            """
            AFTER INSERT ON answer WHEN NEW.question = 5 AND NEW.option = -8 BEGIN
                INSERT INTO answer VALUES (5, 999, 1);
            END
            """, "answers to 'remark'"
        ),
        ("AFTER INSERT ON number_answer BEGIN UPDATE number_answer SET value = 3; END", "answers to 'years'"),
        ("AFTER INSERT ON number_answer BEGIN DELETE FROM number_answer; END", "answers to 'years'"),
        ("AFTER INSERT ON text_answer BEGIN UPDATE text_answer SET value = 'x'; END", "answers to 'remark'"),
        ("AFTER INSERT ON respondent BEGIN UPDATE respondent SET weight = 9 WHERE id = 3; END", "respondents"),
        ("AFTER INSERT ON respondent BEGIN UPDATE respondent SET stratum = 'x' WHERE id = 3; END", "respondents"),
        ("AFTER INSERT ON respondent BEGIN UPDATE respondent SET unit = 1 WHERE id = 3; END", "respondents"),
        ("AFTER INSERT ON respondent BEGIN DELETE FROM respondent WHERE id = 6; END", "respondents"),
        ("AFTER INSERT ON unit BEGIN DELETE FROM unit WHERE id = 3; END", "respondents"),
        ("AFTER INSERT ON answer_column BEGIN UPDATE answer_column SET codes = zeroblob(6); END", "column of 'role'"),
        ("AFTER INSERT ON weight_column BEGIN UPDATE weight_column SET weights = zeroblob(48); END", "weights"),
    ]

    @Test("What does not arrive as it was sent is found, and all of it is taken back")
    func spoiled() throws {
        for (trigger, what) in Self.spoilers {
            try test.connection.execute("CREATE TRIGGER spoiler \(trigger)")
            let before = try test.importedState()
            let found = message { try test.importTable(Self.table, into: "tiny") }
            #expect(found == "the \(what) in the file are not those that were to be stored; nothing was stored")
            #expect(try test.importedState() == before)
            #expect(try test.int("SELECT count(*) FROM import") == 0)
            try test.connection.run("DROP TRIGGER spoiler")
        }
        try test.importTable(Self.table, into: "tiny")
        #expect(try test.database.answers.answers(of: "tiny") == TinyWave.answers)
    }

    @Test("A reconstructed wave takes no answer tied to a real municipality")
    func reconstructed() throws {
        try test.connection.run("UPDATE wave SET origin = 'reconstructed'")
        let units = [Unit(key: "a", kind: .municipality, municipality: "0301")] + Self.table.units.dropFirst()
        #expect(
            message { try test.importTable(Self.table.with(units: units), into: "tiny") }
                == "question 'role': a reconstructed answer tied to a real municipality, for 2 respondents")
        #expect(try test.int("SELECT count(*) FROM respondent") == 0)
    }

    @Test("An interruption takes all of it back; foreign keys are checked again, and the import can be done anew")
    func interrupted() throws {
        let before = try test.importedState()
        let (database, interruption) = (test.database, test.connection.interruption)
        let error = try #require(throws: RepositoryError.self) {
            try database.importTable(Self.table, record: ImportSamples.record("tiny", 6), into: "tiny") {
                if $0 > 0.5 { interruption.interrupt() }
            }
        }
        #expect(error.databaseError?.isInterrupted == true)
        interruption.clear()
        #expect(try test.importedState() == before)
        #expect(try test.int("PRAGMA foreign_keys") == 1)
        try test.importTable(Self.table, into: "tiny")
    }
}
