import SQLiteKit
import SurveyModel
import SurveyTestSupport
import Testing

/// The views that people with other SQLite tools read, on the tiny wave.
@Suite struct ViewTests {
    private let test: TestDatabase

    init() throws {
        test = try TestDatabase()
        try TinyWave.store(in: test.database)
    }

    @Test("wave_KEY has one row a respondent, one column a question, and one an option where several may be given")
    func waveColumns() throws {
        let columns = try test.rows("SELECT group_concat(name, ' ') AS concat FROM pragma_table_info('wave_tiny')")
        #expect(
            columns == [
                "wave origin respondent unit unit_kind municipality zone weight stratum cluster "
                    + "role tools[phone] tools[mail] tools[visit] trust.research years remark"
            ])
        #expect(try test.rows("SELECT count(*) || '' AS concat FROM wave_tiny") == ["6"])
    }

    @Test("wave_KEY gives codes, 1 and 0, numbers, and the code of a state; no free text")
    func waveRows() throws {
        let rows = try test.rows(
            """
            SELECT concat FROM (SELECT respondent, role || ' ' || "tools[phone]" || ' ' || "tools[mail]" || ' ' || "tools[visit]"
                || ' ' || "trust.research" || ' ' || years || ' ' || remark AS concat FROM wave_tiny ORDER BY respondent)
            """)
        #expect(
            rows == [
                "direct 1 1 0 high 2.5 valid", "direct 0 0 1 low 10.0 no_answer",
                "other no_answer no_answer no_answer some dont_know not_asked",
                "unsure not_shown not_shown not_shown no_answer no_answer no_answer",
                "no_answer not_shown not_shown not_shown breakoff breakoff breakoff",
                "nonresponse nonresponse nonresponse nonresponse nonresponse nonresponse nonresponse",
            ])
    }

    @Test("wave_KEY tells who answered, with the unit as cluster where there is no other")
    func waveRespondents() throws {
        let rows = try test.rows(
            """
            SELECT wave || ' ' || origin || ' ' || unit || ' ' || unit_kind || ' ' || coalesce(zone, '-') || ' ' || weight
                || ' ' || stratum || ' ' || cluster AS concat FROM wave_tiny ORDER BY respondent
            """)
        #expect(rows[0] == "tiny synthetic a anonymous II 0.5 north a")
        #expect(rows[3] == "tiny synthetic b anonymous III 1.0 south b2")
        #expect(rows[4] == "tiny synthetic c region - 3.0 south c")
    }

    @Test("labelled_answer has one row an answer, with labels, state and origin")
    func labelledAnswers() throws {
        #expect(try test.rows("SELECT count(*) || '' AS concat FROM labelled_answer") == ["31"])
        let rows = try test.rows(
            """
            SELECT respondent || ' ' || origin || ' ' || option || ' ' || option_label || ' ' || state || ' '
                || coalesce(number, '-') AS concat
            FROM labelled_answer WHERE question = 'tools' ORDER BY respondent, option
            """)
        #expect(
            rows.prefix(4) == [
                "1 synthetic mail mail valid -", "1 synthetic phone phone valid -", "2 synthetic visit visit valid -",
                "3 synthetic no_answer Ubesvart no_answer -",
            ])
        let numbers = try test.rows(
            "SELECT number || '' AS concat FROM labelled_answer WHERE number IS NOT NULL ORDER BY 1")
        #expect(numbers == ["10.0", "2.5"])
    }

    @Test("No view gives free text away")
    func noText() throws {
        for view in ["wave_tiny", "labelled_answer"] {
            let found = try test.connection.query("SELECT * FROM \(view)") { row throws(DatabaseError) in
                var hasText = false
                for column in 0..<Int32(row.columnCount) {
                    if let text = try? row.text(column), text.contains("a remark") { hasText = true }
                }
                return hasText
            }
            #expect(!found.contains(true))
        }
    }

    @Test("labelled_option lists what the questionnaire prints, and nets with the codes that they count")
    func labelledOptions() throws {
        let rows = try test.rows(
            """
            SELECT option || ' ' || state || ' ' || coalesce(net, '-') AS concat FROM labelled_option
            WHERE question IN ('role', 'tools') ORDER BY question, position
            """)
        #expect(
            rows == [
                "direct valid -", "other valid -", "unsure dont_know -", "phone valid -", "mail valid -",
                "visit valid -",
                "remote valid phone,mail",
            ])
    }

    @Test("Counts in wave_KEY are those of the answers")
    func counts() throws {
        let random = try TestDatabase()
        let answers = RandomWave.answers(of: 120, seed: 5)
        try random.store(RandomWave.questionnaire, answers)
        let naive = NaiveTable(RandomWave.questionnaire, answers, isWeighted: false)
        for question in RandomWave.questionnaire.questions where question.kind == .single || question.kind == .scale {
            for code in question.options.map(\.code) + ["not_shown", "refused"] {
                let found = try random.rows(
                    "SELECT count(*) || '' AS concat FROM wave_random WHERE \"\(question.key)\" = '\(code)'")
                let expected = naive.count(countedOn: [], having: [(question.key, code)]).n
                #expect(found == ["\(expected)"])
            }
        }
        for code in ["phone", "mail", "visit", "fax"] {
            let found = try random.rows("SELECT count(*) || '' AS concat FROM wave_random WHERE \"tools[\(code)]\" = 1")
            #expect(found == ["\(naive.count(countedOn: [], having: [("tools", code)]).n)"])
        }
    }
}
