import SQLiteKit
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyQuery

/// The hot query, pinned as text, and how SQLite runs it.
@Suite struct TallyTests {
    private let tiny: TestDatabase

    init() throws {
        tiny = try TestDatabase()
        try TinyWave.store(in: tiny.database)
    }

    private func coded(_ key: String) throws -> CodedQuestion {
        try CodedQuestion.read(tiny.database, key, of: "tiny")
    }

    private func plan(_ sql: String, _ bindings: [Value]) throws -> [String] {
        try tiny.connection.query("EXPLAIN QUERY PLAN " + sql, bindings) { row throws(DatabaseError) in try row.text(3)
        }
    }

    @Test("A two-way table is one statement")
    func text() throws {
        let sql = Tally.sql(row: try coded("role"), column: try coded("tools"), isWeighted: true, condition: "1")
        #expect(
            sql == """
                SELECT CAST(a.options AS TEXT), CAST(c.options AS TEXT), count(*), sum(r.weight)
                FROM (SELECT respondent, option AS options FROM answer WHERE question = ?) AS a \
                JOIN (SELECT respondent, group_concat(option) AS options FROM answer WHERE question = ? \
                GROUP BY respondent) AS c ON c.respondent = a.respondent
                JOIN respondent AS r ON r.id = a.respondent
                WHERE 1
                GROUP BY a.options, c.options
                ORDER BY a.options, c.options
                """)
    }

    @Test(
        "The answers are found by their key, and no table is read from end to end",
        arguments: [("role", nil), ("tools", nil), ("role", "trust.research"), ("role", "tools"), ("tools", "role")])
    func plan(row: String, column: String?) throws {
        let row = try coded(row)
        let column = try column.map { try coded($0) }
        let sql = Tally.sql(row: row, column: column, isWeighted: true, condition: "1")
        let steps = try plan(sql, [.int(row.id)] + (column.map { [.int($0.id)] } ?? []))
        let reads = steps.filter { $0.contains("answer") }
        #expect(reads.count == (column == nil ? 1 : 2))
        #expect(reads.allSatisfy { $0.hasPrefix("SEARCH answer USING PRIMARY KEY (question=?") })
        #expect(steps.contains("SEARCH r USING INTEGER PRIMARY KEY (rowid=?)"))
    }

    @Test("A condition on a question is looked up by the whole key")
    func filterPlan() throws {
        let row = try coded("role")
        let condition = try FilterSQL.all(
            [.question("trust.research", values: ["high"])], wave: "tiny", Catalogue(tiny.database))
        let sql = Tally.sql(row: row, column: nil, isWeighted: false, condition: condition.sql)
        let steps = try plan(sql, [.int(row.id)] + condition.bindings)
        #expect(steps.contains("SEARCH a USING PRIMARY KEY (question=? AND respondent=? AND option=?)"))
    }

    @Test("Several answers are one group, and every respondent is in one group")
    func groups() throws {
        let tally = try Tally.read(
            tiny.connection, row: try coded("tools"), column: nil, isWeighted: true,
            condition: FilterSQL(sql: "1", bindings: []))
        let groups = tally.groups.map { (numbers: $0.row.sorted(), n: $0.n, weight: $0.weight) }
        #expect(groups.map(\.n).reduce(0, +) == 6)
        #expect(groups.contains { $0.numbers == [1, 2] && $0.n == 1 && $0.weight == 0.5 })
        #expect(groups.contains { $0.numbers == [-5] && $0.n == 2 && $0.weight == 4 })
    }
}
