import SQLiteKit
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyQuery

/// The reference query, pinned as text, and how SQLite runs it.
@Suite struct RecordTallyTests {
    private let tiny: TestDatabase
    private let context: RequestContext

    init() throws {
        tiny = try TestDatabase()
        try TinyWave.store(in: tiny.database)
        context = try CrossTabEngine(tiny.database).context(wave: "tiny", boundary: nil)
    }

    private func sql(_ keys: [String], isWeighted: Bool = true, filters: [Filter] = []) throws -> FilterSQL {
        RecordTally.sql(
            wave: "tiny", sources: try keys.map { RecordTally.source(try context.dimension($0)) },
            isWeighted: isWeighted, condition: try FilterSQL.all(filters, context))
    }

    private func plan(_ sql: FilterSQL) throws -> [String] {
        try tiny.connection.query("EXPLAIN QUERY PLAN " + sql.sql, sql.bindings) { row throws(DatabaseError) in
            try row.text(3)
        }
    }

    @Test("A two-way table is one statement")
    func text() throws {
        let sql = try sql(["role", "tools"])
        #expect(
            sql.sql == """
                SELECT CAST(d0.options AS TEXT), CAST(d1.options AS TEXT), count(*), sum(r.weight), \
                sum(r.weight * r.weight)
                FROM (SELECT respondent, option AS options FROM answer WHERE question = ?) AS d0
                JOIN (SELECT respondent, group_concat(option) AS options FROM answer WHERE question = ? \
                GROUP BY respondent) AS d1 ON d1.respondent = d0.respondent
                JOIN respondent AS r ON r.id = d0.respondent
                WHERE r.wave = (SELECT id FROM wave WHERE key = ?) AND 1
                GROUP BY d0.options, d1.options
                ORDER BY d0.options, d1.options
                """)
        #expect(sql.bindings == [1, 2, "tiny"])
    }

    @Test(
        "The answers are found by their key, and no table is read from end to end",
        arguments: [["role"], ["tools"], ["role", "trust.research"], ["role", "tools"], ["tools", "role"]])
    func plan(keys: [String]) throws {
        let steps = try plan(try sql(keys))
        let reads = steps.filter { $0.contains("answer") }
        #expect(reads.count == keys.count)
        #expect(reads.allSatisfy { $0.hasPrefix("SEARCH answer USING PRIMARY KEY (question=?") })
        #expect(steps.contains("SEARCH r USING INTEGER PRIMARY KEY (rowid=?)"))
    }

    @Test("An attribute is looked up for those who answered, and no table is read from end to end")
    func attributePlan() throws {
        let steps = try plan(try sql(["stratum", "role"]))
        #expect(!steps.contains { $0.hasPrefix("SCAN") })
        #expect(steps.contains("SEARCH respondent USING INTEGER PRIMARY KEY (rowid=?)"))
        #expect(steps.contains("SEARCH a USING PRIMARY KEY (question=? AND respondent=? AND option=?)"))
    }

    @Test("A condition on a question is looked up by the whole key")
    func filterPlan() throws {
        let steps = try plan(try sql(["role"], filters: [.question("trust.research", values: ["high"])]))
        #expect(steps.contains("SEARCH a USING PRIMARY KEY (question=? AND respondent=? AND option=?)"))
    }

    @Test("What strata are called is bound, and is not in the text")
    func bound() throws {
        let sql = try sql(["stratum"], isWeighted: false)
        #expect(sql.bindings == ["north", "south", "tiny"])
        #expect(!sql.sql.contains("north"))
        #expect(sql.sql.count { $0 == "?" } == sql.bindings.count)
    }

    @Test("Several answers are one group, and every respondent is in one group")
    func groups() throws {
        let tally = try RecordTally.count(
            tiny.connection, wave: "tiny", dimensions: [try context.dimension("tools")], isWeighted: true,
            condition: FilterSQL(sql: "1", bindings: []))
        let groups = (0..<tally.groups).map { (numbers: tally.answers($0, 0), n: tally.n[$0], $0) }
        #expect(tally.n.reduce(0, +) == 6)
        #expect(
            groups.contains {
                $0.numbers == [1, 2] && $0.n == 1 && tally.weight($0.2) == 0.5 && tally.squares($0.2) == 0.25
            })
        // Weights 1 and 3.
        #expect(
            groups.contains { $0.numbers == [-5] && $0.n == 2 && tally.weight($0.2) == 4 && tally.squares($0.2) == 10 }
        )
    }
}
