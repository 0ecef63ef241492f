import SQLiteKit
import SurveyTestSupport
import Testing

/// Promises of the schema that hold for every table, asked of the file itself.
@Suite struct SchemaTests {
    private let test: TestDatabase

    init() throws { test = try TestDatabase() }

    private func tables() throws -> [String] {
        try test.rows(
            "SELECT name AS concat FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    }

    @Test("Every table is strict")
    func strict() throws {
        let loose = try test.rows(
            "SELECT name AS concat FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'"
        )
        #expect(loose == [])
        #expect(try tables().count > 25)
    }

    @Test("Every foreign key is the beginning of an index, but for the answers'")
    func indexed() throws {
        var without: [String] = []
        for table in try tables() {
            let indexes =
                try test.rows(
                    """
                    SELECT group_concat(i.name, ' ') AS concat FROM pragma_index_list('\(table)') AS l
                    JOIN pragma_index_info(l.name) AS i WHERE NOT l.partial GROUP BY l.name
                    """) + primaryKey(of: table)
            let keys = try test.rows(
                """
                SELECT group_concat("from", ' ') AS concat
                FROM (SELECT * FROM pragma_foreign_key_list('\(table)') ORDER BY id, seq) GROUP BY id
                """)
            for key in keys where !indexes.contains(where: { ($0 + " ").hasPrefix(key + " ") }) {
                without.append("\(table) (\(key))")
            }
        }
        #expect(Set(without) == ["answer (respondent)", "answer (question option)"])
    }

    private func primaryKey(of table: String) throws -> [String] {
        let columns = try test.rows("SELECT name AS concat FROM pragma_table_info('\(table)') WHERE pk > 0 ORDER BY pk")
        return [columns.joined(separator: " ")]
    }

    @Test(
        "The views are there, with these columns",
        arguments: [
            (
                "labelled_answer",
                "wave origin respondent weight stratum unit unit_kind municipality zone question question_label base_rule option option_label state is_invented number"
            ),
            (
                "labelled_option",
                "wave origin question question_label position option option_label state is_invented net"
            ),
        ])
    func views(name: String, columns: String) throws {
        #expect(
            try test.rows("SELECT group_concat(name, ' ') AS concat FROM pragma_table_info('\(name)')") == [columns])
    }

    @Test("There are no views besides them, and no triggers but those that guard the ledgers and mark stale columns")
    func nothingElse() throws {
        let views = try test.rows("SELECT name AS concat FROM sqlite_schema WHERE type = 'view' ORDER BY name")
        #expect(views == ["labelled_answer", "labelled_option"])
        let triggers = try test.rows(
            "SELECT tbl_name AS concat FROM sqlite_schema WHERE type = 'trigger' AND name NOT LIKE 'stale\\_%' ESCAPE '\\'"
        )
        #expect(Set(triggers) == ["audit", "migration"])
        let marking = try test.rows(
            "SELECT DISTINCT tbl_name AS concat FROM sqlite_schema WHERE name LIKE 'stale%' ORDER BY 1")
        #expect(marking == ["answer", "option", "question", "respondent", "wave"])
    }

    @Test(
        "The schema refuses what no row may hold",
        arguments: [
            "INSERT INTO county VALUES ('3', 'x', '2016-01-01', NULL)",
            "INSERT INTO county VALUES ('03', 'x', '2016-02-30', NULL)",
            "INSERT INTO county VALUES ('03', 'x', '2016-02-32', NULL)",
            "INSERT INTO county VALUES ('03', 'x', 'no day', NULL)",
            "INSERT INTO county VALUES ('03', 'x', '2016-01-01', 'no day')",
            "INSERT INTO county VALUES ('03', 'x', '2016-01-02', '2016-01-01')",
            "INSERT INTO variable VALUES ('Å')",
            "INSERT INTO wave VALUES (1, 'w', '', NULL, NULL, NULL, NULL, NULL, 'collected', 'open', NULL, NULL, '2016-01-01', 0, 0, NULL, NULL, 0, 'nb', NULL, NULL)",
            "INSERT INTO wave VALUES (1, 'w', 'W', NULL, NULL, NULL, NULL, NULL, 'guessed', 'open', NULL, NULL, '2016-01-01', 0, 0, NULL, NULL, 0, 'nb', NULL, NULL)",
            "INSERT INTO wave VALUES (1, 'w', 'W', NULL, NULL, NULL, NULL, NULL, 'collected', 'open', NULL, NULL, '2016-01-01', 2, 0, NULL, NULL, 0, 'nb', NULL, NULL)",
            "INSERT INTO wave VALUES (1, 'w', 'W', NULL, NULL, NULL, 'nn', NULL, 'collected', 'open', NULL, NULL, '2016-01-01', 0, 0, NULL, NULL, 0, 'nb', NULL, NULL)",
            "INSERT INTO wave VALUES (1, 'w', 'W', NULL, NULL, NULL, NULL, NULL, 'collected', 'open', NULL, NULL, '2016-01-01', 0, 0, NULL, 'all', 0, 'nb', NULL, NULL)",
            "INSERT INTO wave VALUES (1, 'w', 'W', NULL, NULL, NULL, NULL, NULL, 'collected', 'open', NULL, NULL, '2016-01-01', 0, 0, NULL, NULL, 2, 'nb', NULL, NULL)",
            "INSERT INTO stratum_population VALUES (1, 's', 0)", "INSERT INTO stratum_population VALUES (1, '', 5)",
            "INSERT INTO answer_column VALUES (1, -1, x'00')", "INSERT INTO weight_column VALUES (1, 0, NULL)",
        ])
    func refusals(sql: String) throws {
        #expect(message { try test.connection.run(sql) }.contains("constraint failed"))
    }

    @Test("An option's number says its state")
    func optionNumbers() throws {
        try TinyWave.store(in: test.database)
        for (number, state) in [(0, "valid"), (-1, "valid"), (1, "dont_know"), (-2, "dont_know"), (-9, "breakoff")] {
            let sql = "INSERT INTO option VALUES (1, \(number), 'zz', '\(state)', 99, 'x', NULL, NULL, 0, 0)"
            #expect(message { try test.connection.run(sql) }.contains("constraint failed"), "\(number) \(state)")
        }
    }
}
