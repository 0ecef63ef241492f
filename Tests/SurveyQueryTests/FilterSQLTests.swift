import SQLiteKit
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyQuery

@Suite struct FilterSQLTests {
    private func sql(_ filters: [Filter]) throws -> FilterSQL {
        let tiny = try TestDatabase()
        try TinyWave.store(in: tiny.database)
        let engine = CrossTabEngine(tiny.database)
        return try FilterSQL.all(filters, engine.context(wave: "tiny", boundary: nil))
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
        ])
        #expect(condition.bindings == [2, 1, 2, 3, "north"])
        #expect(!condition.sql.contains("north"))
        #expect(condition.sql.count { $0 == "?" } == condition.bindings.count)
    }

    @Test("An attribute of the unit is the ids of the units that have it, and none of what the request says")
    func units() throws {
        let condition = try sql([.attribute(.zone, values: ["III"])])
        #expect(condition.sql == "(r.unit IN (2))")
        #expect(condition.bindings == [])
    }

    @Test("A base rule names the options and states that it counts")
    func baseRule() throws {
        #expect(try sql([.question("role", values: ["answered"])]).bindings == [1, -2, -1, 1, 2])
        #expect(try sql([.question("role", values: ["no_answer"])]).bindings == [1, -4])
        #expect(try sql([.question("role", values: ["dont_know"])]).bindings == [1, -1])
        #expect(try sql([.question("role", values: ["unsure"])]).bindings == [1, -1])
    }
}
