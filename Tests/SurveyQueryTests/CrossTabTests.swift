import SurveyModel
import SurveyQuery
import SurveyTestSupport
import Testing

/// Tables counted by hand.
@Suite struct CrossTabTests {
    private func table(
        _ row: String, _ column: String? = nil, filters: [Filter] = [], weight: CrossTabRequest.Weight = .none
    ) throws -> CrossTab {
        let tiny = try TestDatabase()
        try TinyWave.store(in: tiny.database)
        return try CrossTabEngine(tiny.database).crossTab(
            CrossTabRequest(wave: "tiny", row: row, column: column, filters: filters, weight: weight))
    }

    @Test("A one-way table says who was asked, shown and counted, and why the others are not")
    func base() throws {
        let base = try table("role").base
        #expect([base.respondents, base.asked, base.shown, base.answered, base.counted] == [5, 5, 5, 4, 4])
        #expect(base.excluded == [.make("role", .noAnswer, 1)])
        let years = try table("tools").base
        #expect([years.respondents, years.asked, years.shown, years.answered, years.counted] == [5, 5, 3, 2, 2])
        #expect(years.excluded == [.make("tools", .noAnswer, 1), .make("tools", .notShown, 2)])
    }

    @Test("Each respondent is left out once: for the row's question first, then for the column's")
    func exclusions() throws {
        let base = try table("role", "tools").base
        #expect(base.counted == 2)
        #expect(
            base.excluded
                == [.make("role", .noAnswer, 1), .make("tools", .noAnswer, 1), .make("tools", .notShown, 1)])
    }

    @Test("Weights are used where the wave has them and they are asked for")
    func weights() throws {
        let weighted = try table("role", weight: .wave)
        let direct = try #require(weighted.cell(row: "direct", column: nil))
        #expect(direct.n == 2)
        #expect(direct.weightedN == 2)
        #expect(direct.columnPercent == 40)
        #expect(weighted.base.weightedCounted == 5)
        let unweighted = try #require(table("role").cell(row: "direct", column: nil))
        #expect(unweighted.weightedN == 2)
        #expect(unweighted.columnPercent == 50)
    }

    @Test("A wave without weights is counted without, whatever is asked for")
    func noWeights() throws {
        let wave = MadeUpWave(
            [Self.question("q", ["a", "b"])], answers: ["q": [.options(["a"]), .options(["b"])]])
        let file = try wave.stored()
        let table = try CrossTabEngine(file.database).crossTab(CrossTabRequest(wave: "made", row: "q", weight: .wave))
        #expect(table.weight == .none)
    }

    @Test("Options in their order, then states that are counted, then nets; empty ones stay")
    func categories() throws {
        let table = try table("trust.research", filters: [.question("role", values: ["direct"])])
        #expect(table.row.categories.map(\.code) == ["high", "some", "low", "trusts"])
        #expect(table.cells.map(\.n) == [1, 0, 1, 1])
        #expect(table.cell(row: "some", column: nil)?.columnPercent == 0)
        let all = try self.table("trust.research")
        #expect(all.row.categories.map(\.code) == ["high", "some", "low", "no_answer", "trusts"])
        #expect(all.row.categories.map(\.state) == [.valid, .valid, .valid, .noAnswer, .valid])
        #expect(all.row.categories.map(\.net) == [nil, nil, nil, nil, ["high", "some"]])
    }

    @Test("Those who gave no answers at all are told of, and are no respondents")
    func nonresponse() throws {
        let table = try table("role")
        #expect(table.base.nonresponse == 1)
        #expect(table.base.respondents == 5)
        #expect(!table.base.excluded.contains { $0.state == .nonresponse })
    }

    @Test("A table of nobody has all its categories, and no percent")
    func nobody() throws {
        let table = try table("role", "tools", filters: [.attribute(.zone, values: ["I"])])
        #expect(table.row.categories.map(\.code) == ["direct", "other", "unsure"])
        #expect(table.column?.categories.map(\.code) == ["phone", "mail", "visit", "remote"])
        #expect(table.cells.allSatisfy { $0.n == 0 && $0.rowPercent == nil && $0.columnPercent == nil })
        #expect(table.total.totalPercent == nil)
        #expect(table.base.respondents == 0)
    }

    @Test("A wave that has no answers yet gives a table of nobody")
    func noAnswers() throws {
        let file = try TestDatabase()
        try file.store(
            TinyWave.questionnaire,
            AnswerSet(units: [], respondents: [], answers: TinyWave.answers.answers.mapValues { _ in [] }))
        let table = try CrossTabEngine(file.database).crossTab(CrossTabRequest(wave: "tiny", row: "role"))
        #expect(table.total.n == 0)
        #expect(table.cells.count == 3)
    }

    @Test("Two waves in one file are counted apart")
    func twoWaves() throws {
        let file = try TestDatabase()
        for (key, n) in [("first", 2), ("second", 3)] {
            let wave = MadeUpWave(
                key: key, [Self.question("q", ["a", "b"])], answers: ["q": Array(repeating: .options(["a"]), count: n)])
            try file.store(wave.questionnaire, wave.answers)
        }
        let engine = CrossTabEngine(file.database)
        #expect(try engine.crossTab(CrossTabRequest(wave: "first", row: "q")).total.n == 2)
        #expect(try engine.crossTab(CrossTabRequest(wave: "second", row: "q")).total.n == 3)
        let filters = [Filter.question("q", values: ["a"])]
        #expect(try engine.count(wave: "first", where: filters) == 2)
    }

    private static func question(_ key: String, _ codes: [String]) -> Question {
        Question(
            key: key, kind: .single, variable: key, baseRule: .answered, label: Label(key),
            options: codes.map { Option(code: $0, label: Label($0)) })
    }
}
