import SurveyModel
import SurveyQuery
import SurveyRepository
import SurveyStatistics
import SurveyTestSupport
import Testing

@Suite struct TrendTests {
    private static func same(_ wave: String, _ kind: Comparability.Kind = .identical) -> [Comparability] {
        [Comparability(wave: wave, question: "q", kind: kind, note: Label("fordi"))]
    }

    private func trend(_ waves: TrendWaves, _ request: TrendRequest) throws -> Trend {
        try #require(try CrossTabEngine(waves.test.database).trends([request.question], like: request).first)
    }

    private func expect(_ value: Double?, _ expected: Double, _ tolerance: Double = 1e-10) throws {
        #expect(abs(try #require(value) - expected) < tolerance)
    }

    @Test("Two independent waves: difference, Newcombe's interval and pooled z as in statistics' golden numbers")
    func twoWaves() throws {
        let waves = try TrendWaves()
        try waves.add("2016", yes: 96, of: 258)
        try waves.add("2020", yes: 140, of: 300, comparable: Self.same("2016"))
        let trend = try trend(waves, TrendRequest(question: "q"))
        #expect(trend.points.map(\.wave.key) == ["2016", "2020"])
        let change = try #require(trend.steps.first?.change(row: "yes", column: nil))
        #expect(change.method == .newcombe)
        try expect(change.difference, 9.45736434109)
        try expect(change.low, 1.23886982976)
        try expect(change.high, 17.4631428814)
        try expect(change.p, 0.0241570580263)
        // Yes and no are two tests of one thing, and Holm counts them as two.
        try expect(change.adjustedP, 2 * 0.0241570580263)
    }

    @Test("Three waves: Cochran and Armitage with years as scores")
    func threeWaves() throws {
        let waves = try TrendWaves()
        try waves.add("2016", yes: 96, of: 258)
        try waves.add("2020", yes: 140, of: 300, comparable: Self.same("2016"))
        try waves.add("2024", yes: 180, of: 320, comparable: Self.same("2020"))
        let trend = try trend(waves, TrendRequest(question: "q"))
        let test = try #require(trend.tests.first { $0.row == "yes" })
        #expect(test.scores == [2016, 2020, 2024])
        try expect(test.result.statistic, 20.8639889153)
        try expect(test.result.p, 4.93077906052e-06, 1e-15)
        // Two of them, also where what lies between is not shown.
        let two = try self.trend(waves, TrendRequest(question: "q", waves: ["2016", "2024"]))
        #expect(two.steps.map(\.link.isComparable) == [true])
        #expect(two.tests.isEmpty)
    }

    @Test(
        "The line breaks where the bank says so, or says nothing",
        arguments: [
            (Comparability.Kind.scaleChanged, "skalaen er endret siden 2016: fordi"),
            (.split, "spørsmålet fra 2016 er delt i flere: fordi"),
            (.merged, "flere spørsmål fra 2016 er slått sammen: fordi"),
            (.notComparable, "spørsmålet er ikke sammenlignbart med det fra 2016: fordi"),
        ])
    func broken(_ kind: Comparability.Kind, _ reason: String) throws {
        let waves = try TrendWaves()
        try waves.add("2016", yes: 5, of: 20)
        try waves.add("2020", yes: 15, of: 20, comparable: Self.same("2016", kind))
        let trend = try trend(waves, TrendRequest(question: "q"))
        #expect(trend.points.count == 2)
        let step = try #require(trend.steps.first)
        guard case .broken(let found) = step.link else {
            Issue.record("the line is whole")
            return
        }
        #expect(found.nb == reason)
        #expect(step.changes.isEmpty)
    }

    @Test("Without an edge nothing is compared")
    func unstated() throws {
        let waves = try TrendWaves()
        try waves.add("2016", yes: 5, of: 20)
        try waves.add("2020", yes: 15, of: 20)
        let trend = try trend(waves, TrendRequest(question: "q"))
        #expect(trend.points.count == 2)
        #expect(trend.steps.map(\.link.isComparable) == [false])
        #expect(trend.steps.flatMap(\.changes).isEmpty)
    }

    @Test(
        "A break in the middle is one of what lies before and after too; an added option is compared where it is in both"
    )
    func across() throws {
        let waves = try TrendWaves()
        try waves.add("2016", yes: 5, of: 20)
        try waves.add("2020", yes: 10, of: 20, comparable: Self.same("2016", .scaleChanged))
        try waves.add(
            "2024", yes: 15, of: 20, comparable: Self.same("2020", .optionAdded), options: ["yes", "no", "maybe"])
        let trend = try trend(waves, TrendRequest(question: "q"))
        #expect(trend.steps.map(\.link.isComparable) == [false, true])
        #expect(trend.steps[1].changes.map(\.row) == ["yes", "no"])
        #expect(trend.tests.isEmpty)
        let ends = try self.trend(waves, TrendRequest(question: "q", waves: ["2016", "2024"]))
        #expect(ends.steps.map(\.link.isComparable) == [false])
    }

    /// R 4.2.2, survey 4.1.1: difference, interval and p of
    /// `d <- svydesign(ids=~m, weights=~w, data=x)`, `s <- svyby(~y, ~wave, d, svymean, covmat=TRUE)` and
    /// `k <- svycontrast(s, c(-1, 1))`, with `qt` and `pt` of 39 degrees of freedom; once with all weights 1.
    @Test(
        "Municipalities in both waves are clusters across them: R's survey agrees",
        arguments: [
            (true, [35.27296216764, 23.79042329638, 46.75550103889, 2.616895510575e-07]),
            (false, [34.74747474747, 24.16306856485, 45.3318809301, 6.706742882612e-08]),
        ])
    func sharedMunicipalities(isWeighted: Bool, expected: [Double]) throws {
        let waves = try TrendWaves()
        try waves.addMunicipalities(40)
        func add(
            _ key: String, _ n: Int, _ comparable: [Comparability], _ answer: (Int) -> (m: Int, y: Bool, w: Double)
        )
            throws
        {
            let rows = (0..<n).map(answer)
            let codes = Set(rows.map(\.m)).sorted().map { String("000\($0 + 1)".suffix(4)) }
            try waves.store(
                key, units: codes.map { Unit(key: "u\($0)", kind: .municipality, municipality: $0) },
                respondents: rows.enumerated().map {
                    Respondent(
                        number: $0 + 1, unit: "u\(String("000\($1.m + 1)".suffix(4)))", weight: isWeighted ? $1.w : 1)
                },
                answers: ["q": rows.map { .options([$0.y ? "yes" : "no"]) }],
                questions: [TrendWaves.question("q", ["yes", "no"], comparable)],
                design: WaveDesign(isWeighted: isWeighted))
        }
        try add("2016", 90, []) { ($0 % 30, ($0 * $0 + 3 * $0) % 7 < 3, 1 + Double($0 % 4) * 0.5) }
        try add("2020", 110, Self.same("2016")) {
            ($0 * 3 % 40, ($0 * 5 + $0 * $0) % 11 < 6, 1 + Double($0 % 3) * 0.25)
        }
        let trend = try trend(waves, TrendRequest(question: "q"))
        let change = try #require(trend.steps.first?.change(row: "yes", column: nil))
        #expect(change.method == .design)
        for (value, number) in zip([change.difference, change.low, change.high, change.p], expected) {
            try expect(value, number, 1e-10 * abs(number))
        }
    }

    @Test("A question that no wave has is an error that names near ones; a wave that there is not, too")
    func unknown() throws {
        let waves = try TrendWaves()
        try waves.add("2016", yes: 1, of: 2)
        let engine = CrossTabEngine(waves.test.database)
        #expect(throws: QueryError.self) { try engine.trends(["p"], like: TrendRequest(question: "p")) }
        #expect(throws: QueryError.self) {
            try engine.trends(["q"], like: TrendRequest(question: "q", waves: ["2017"]))
        }
        #expect(throws: QueryError.self) {
            let empty = try TrendWaves()
            _ = try CrossTabEngine(empty.test.database).trends(["q"], like: TrendRequest(question: "q"))
        }
    }

    @Test("An attribute is the same in every wave; a wave that knows nothing of it is left out, and the reason told")
    func attributes() throws {
        let waves = try TrendWaves()
        try waves.addMunicipalities(2)
        try waves.add("2016", yes: 1, of: 4)
        for (key, yes) in [("2018", 1), ("2020", 2)] {
            try waves.store(
                key, units: ["0001", "0002"].map { Unit(key: $0, kind: .municipality, municipality: $0) },
                respondents: [Respondent(number: 1, unit: "0001"), Respondent(number: 2, unit: "0002")],
                answers: ["q": (0..<2).map { .options([$0 < yes ? "yes" : "no"]) }],
                questions: [TrendWaves.question("q", ["yes", "no"], Self.same("2016"))])
        }
        let kinds = try trend(waves, TrendRequest(question: "unit_kind"))
        #expect(kinds.points.map(\.wave.key) == ["2016", "2018", "2020"])
        #expect(kinds.steps.map(\.link.isComparable) == [true, true])
        let counties = try trend(waves, TrendRequest(question: "county"))
        #expect(counties.points.map(\.wave.key) == ["2018", "2020"])
        #expect(counties.leftOut.map(\.wave) == ["2016"])
    }
}
