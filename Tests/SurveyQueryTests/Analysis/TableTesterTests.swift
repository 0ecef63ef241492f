import SurveyModel
import SurveyQuery
import SurveyStatistics
import SurveyTestSupport
import Testing

/// Tables tested from the database, against numbers that R's survey package gave.
@Suite struct TableTesterTests {
    private func tested(
        _ file: String, design: DesignUse? = nil, weight: CrossTabRequest.Weight = .wave
    ) throws -> CrossTab {
        let test = try TestDatabase()
        try test.store(DesignFile.questionnaire, try DesignFile.answers(file))
        let engine = CrossTabEngine(test.database)
        let request = CrossTabRequest(wave: "design", row: "use", column: "role", weight: weight, design: design)
        return try TableTester(engine).tested(try engine.crossTab(request))
    }

    private func chosen(_ table: CrossTab) throws -> TestResult {
        try #require(table.panels[0].tests.first { $0.isChosen }).result
    }

    @Test("Rao and Scott's F over strata and municipalities is R's")
    func full() throws {
        let table = try tested("tiny_design.csv")
        let result = try chosen(table)
        #expect(table.testing?.design == .full)
        #expect(result.name == .raoScottF)
        #expect(try abs(#require(result.statistic) - 20.42519041) < 1e-8)
        #expect(try abs(#require(result.df) - 1.762875932) < 1e-9)
        #expect(try abs(#require(result.df2) - 15.86588339) < 1e-8)
        #expect(try abs(#require(result.p) / 6.173665457e-05 - 1) < 1e-9)
    }

    @Test("Under weights alone it is R's, too")
    func weights() throws {
        let result = try chosen(try tested("tiny_design.csv", design: .weights))
        #expect(try abs(#require(result.statistic) - 17.4001024021) < 1e-9)
        #expect(try abs(#require(result.df) - 1.46037715349) < 1e-10)
        #expect(try abs(#require(result.df2) - 33.5886745303) < 1e-9)
        #expect(try abs(#require(result.p) / 3.55506888299e-05 - 1) < 1e-10)
    }

    @Test("Without zeros, with the first-order correction")
    func noZero() throws {
        let table = try tested("tiny_design_nozero.csv")
        let result = try chosen(table)
        #expect(try abs(#require(result.statistic) - 3.229393777) < 1e-9)
        #expect(try abs(#require(result.p) - 0.07662602533) < 1e-10)
        let first = try #require(table.panels[0].tests.first { $0.result.name == .raoScottFirstOrder })
        #expect(try abs(#require(first.result.p) - 0.03958148673) < 1e-10)
    }

    @Test("Without a design the counts are tested, and a sparse table exactly")
    func none() throws {
        let table = try tested("tiny_design.csv", design: DesignUse.none, weight: .none)
        #expect(try chosen(table).name == .fisherFreemanHalton)
    }

    @Test("Weights alone, where nobody has one, are no design")
    func noWeights() throws {
        let table = try tested("tiny_design.csv", design: .weights, weight: .none)
        #expect(table.testing?.design == DesignUse.none)
    }

    @Test("Columns of a multiple question overlap: letters go by the z of both, with weights by the squares of both")
    func overlapping() throws {
        let options = ["yes", "no"].map { Option(code: $0, label: Label($0)) }
        let items = ["a", "b"].map { Option(code: $0, label: Label($0)) }
        let questions = [
            Question(
                key: "opinion", kind: .single, variable: "o", baseRule: .valid, label: Label("o"), options: options),
            Question(key: "tools", kind: .multiple, variable: "t", baseRule: .valid, label: Label("t"), options: items),
        ]
        // Opinion, tools, weight, how many.
        let people: [(String, [String], Double, Int)] = [
            ("yes", ["a"], 2, 20), ("no", ["a"], 1, 5), ("yes", ["a", "b"], 1, 10), ("no", ["a", "b"], 0.5, 30),
            ("yes", ["b"], 1, 5), ("no", ["b"], 1.5, 20),
        ]
        let all = people.flatMap { person in (0..<person.3).map { _ in person } }
        let wave = MadeUpWave(
            questions,
            answers: ["opinion": all.map { .options([$0.0]) }, "tools": all.map { .options($0.1) }],
            weights: all.map(\.2))
        let test = try wave.stored()
        let engine = CrossTabEngine(test.database)
        let request = CrossTabRequest(wave: "made", row: "opinion", column: "tools", design: DesignUse.none)
        let table = try TableTester(engine).tested(try engine.crossTab(request))
        // The naive computation: p1 - p2 over the root of p(1 - p)(S1/W1² + S2/W2² - 2 S12/(W1 W2)).
        func sums(_ isIn: ((String, [String], Double, Int)) -> Bool) -> (w: Double, s: Double) {
            all.filter(isIn).reduce((0, 0)) { ($0.0 + $1.2, $0.1 + $1.2 * $1.2) }
        }
        let (a, b) = (sums { $0.1.contains("a") }, sums { $0.1.contains("b") })
        let both = sums { $0.1.count == 2 }.s
        let (ya, yb) = (sums { $0.0 == "yes" && $0.1.contains("a") }.w, sums { $0.0 == "yes" && $0.1.contains("b") }.w)
        let (n1, n2) = (a.w * a.w / a.s, b.w * b.w / b.s)
        let pooled = (ya / a.w * n1 + yb / b.w * n2) / (n1 + n2)
        let z =
            (ya / a.w - yb / b.w)
            / (pooled * (1 - pooled) * (a.s / a.w / a.w + b.s / b.w / b.w - 2 * both / a.w / b.w)).squareRoot()
        #expect(z > 1.96)
        #expect(table.panels[0].cells.first { $0.row == "yes" && $0.column == "a" }?.statistics?.letters == ["B"])
        #expect(table.panels[0].cells.first { $0.row == "yes" && $0.column == "b" }?.statistics?.letters == [])
        #expect(table.panels[0].tests.isEmpty)
    }
}
