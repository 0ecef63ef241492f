import SQLiteKit
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyQuery

@Suite struct FilterSQLTests {
    private func sql(_ filters: [Filter]) throws -> FilterSQL {
        let tiny = try TestDatabase()
        try TinyWave.store(in: tiny.database)
        return try FilterSQL.all(filters, wave: "tiny", Catalogue(tiny.database))
    }

    @Test("No condition holds for everybody")
    func none() throws {
        let condition = try sql([])
        #expect(condition.sql == "1")
        #expect(condition.bindings == [])
    }

    @Test("What a condition names is bound, and is not in the text")
    func bindings() throws {
        let condition = try sql([
            .question("tools", values: ["remote", "visit"]), .attribute(.stratum, values: ["north"]),
            .attribute(.zone, values: ["III"]),
        ])
        #expect(condition.bindings == [2, 1, 2, 3, "north", "III"])
        #expect(!condition.sql.contains("north"))
        #expect(!condition.sql.contains("III"))
        #expect(condition.sql.count { $0 == "?" } == condition.bindings.count)
    }

    @Test("A base rule names the options and states that it counts")
    func baseRule() throws {
        #expect(try sql([.question("role", values: ["answered"])]).bindings == [1, -2, -1, 1, 2])
        #expect(try sql([.question("role", values: ["no_answer"])]).bindings == [1, -4])
        #expect(try sql([.question("role", values: ["dont_know"])]).bindings == [1, -1])
        #expect(try sql([.question("role", values: ["unsure"])]).bindings == [1, -1])
    }
}
