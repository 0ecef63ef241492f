import SQLiteKit
import SurveyModel
import SurveyQuery
import SurveyStatistics
import SurveyTestSupport
import Testing

/// Factor analyses from the database, against numbers that R gave for the same answers.
@Suite struct BatteryAnalysisTests {
    private let file: FactorFile
    private let database: TestDatabase
    private let engine: CrossTabEngine

    init() throws {
        file = try FactorFile()
        database = try file.stored()
        engine = CrossTabEngine(database.database)
    }

    private func analysis(
        _ items: [String] = FactorFile.items, by: String? = nil, filters: [Filter] = [],
        extraction: FactorAnalysis.Extraction = .principalComponents, factors: Int? = nil
    ) throws -> BatteryAnalysis {
        try engine.factors(
            FactorRequest(
                wave: "made", items: items, by: by, filters: filters, extraction: extraction, factors: factors))
    }

    private func isClose(_ value: Double?, _ expected: Double, _ tolerance: Double) -> Bool {
        value.map { ($0 - expected).magnitude <= tolerance * max(1, expected.magnitude) } ?? false
    }

    @Test("Eigenvalues, KMO, Bartlett's test and alpha are R's, of complete answers only")
    func items() throws {
        let analysis = try analysis().analysis
        let reference = try FactorFile.references()
        func agrees(_ quantity: String, _ value: (Int) -> Double?) throws {
            let numbers = try #require(reference["items \(quantity)"])
            for (place, expected) in numbers { #expect(isClose(value(place[0]), expected, 1e-9), "\(quantity)") }
        }
        try agrees("eigenvalue") { analysis.eigenvalues[$0] }
        try agrees("kmo") { _ in analysis.adequacy?.overall }
        try agrees("msa") { analysis.adequacy?.items[$0] }
        try agrees("bartlett_chi_square") { _ in analysis.sphericity?.chiSquare }
        try agrees("bartlett_df") { _ in analysis.sphericity?.df }
        try agrees("alpha") { _ in analysis.reliability.alpha }
        try agrees("alpha_if_deleted") { analysis.reliability.alphaIfDeleted[$0] }
    }

    @Test("Loadings, communalities and explained variance are R's", arguments: FactorAnalysis.Extraction.allCases)
    func loadings(extraction: FactorAnalysis.Extraction) throws {
        let battery = try analysis(extraction: extraction)
        let reference = try FactorFile.references()
        let rotated = try #require(reference["\(extraction.rawValue)_3 rotated"])
        let communalities = try #require(reference["\(extraction.rawValue)_3 communality"])
        let sums = try #require(reference["\(extraction.rawValue)_3 rotated_sum_of_squares"])
        #expect(rotated.count == 36 && communalities.count == 12 && sums.count == 3)
        for (place, expected) in rotated {
            #expect(isClose(battery.analysis.rotatedLoadings[place[0]][place[1]], expected, 1e-6))
        }
        for (place, expected) in communalities {
            #expect(isClose(battery.analysis.communalities[place[0]], expected, 1e-6))
        }
        for (place, expected) in sums {
            #expect(isClose(battery.factors[place[0]].percentOfVariance, 100 * expected / 12, 1e-6))
        }
    }

    @Test("A factor has the items that load most on it, largest first, and every item is in one at most")
    func factors() throws {
        let battery = try analysis()
        // As the data were made: five items, four and three.
        #expect(battery.factors.map { Set($0.items) } == [[0, 1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11]])
        for factor in battery.factors {
            let loadings = factor.items.map { battery.analysis.rotatedLoadings[$0][factor.number - 1].magnitude }
            #expect(loadings == loadings.sorted(by: >))
        }
        let one = try analysis(factors: 1)
        #expect(one.factors[0].items.allSatisfy { one.analysis.rotatedLoadings[$0][0].magnitude >= 0.3 })
    }

    @Test("Who is left out is told item by item, and a non-respondent is none")
    func leftOut() throws {
        let battery = try analysis()
        #expect(battery.respondents == 261)
        #expect(battery.n == 258)
        #expect(battery.leftOut == 3)
        #expect(battery.items.map(\.n) == [259, 260] + Array(repeating: 261, count: 10))
        #expect(battery.items[0].excluded.map(\.state) == [.dontKnow, .noAnswer])
        #expect(battery.items[0].excluded.map(\.n) == [1, 1])
        #expect(battery.items[1].excluded.map(\.state) == [.noAnswer])
        #expect(battery.items[2].excluded.isEmpty)
        #expect(battery.items[0].scale.map(\.nb) == (1...5).map { "Svar c\($0)" })
    }

    @Test("The score of a group of one is the factor score that R gave, and has no interval")
    func scores() throws {
        let profile = try #require(try analysis(by: "first").profile)
        let scores = try #require(try FactorFile.references()["principal_components_3 score"])
        #expect(scores.count == 12)
        for (place, expected) in scores {
            let mean = try #require(profile.mean(factor: place[1] + 1, group: "c\(place[0] + 1)"))
            #expect(mean.n == 1)
            #expect(isClose(mean.mean, expected, 1e-6))
            #expect(mean.low == nil && mean.high == nil)
        }
        #expect(profile.excluded.map(\.n) == [254])
        #expect(profile.by.categories.map(\.code) == ["c1", "c2", "c3", "unsure", "c4", "c5"])
        #expect(profile.mean(factor: 1, group: "c5")?.n == 0)
        #expect(profile.mean(factor: 1, group: "c5")?.mean == nil)
    }

    @Test("Means, intervals and the analysis of variance over groups are those of a naive computation")
    func profile() throws {
        let profile = try #require(try analysis(by: "third").profile)
        let rotated = try #require(try FactorFile.references()["principal_components_3 rotated"])
        let loadings = (0..<12).map { item in (0..<3).map { rotated[[item, $0]] ?? 0 } }
        let scores = NaiveScores.scores(file.scores, loadings: loadings)
        for factor in 0..<3 {
            let groups = (0..<3).map { group in
                stride(from: group, to: 258, by: 3).map { scores[$0][factor] }
            }
            for (group, values) in groups.enumerated() {
                let mean = values.reduce(0, +) / 86
                let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 85
                let found = try #require(profile.mean(factor: factor + 1, group: "c\(group + 1)"))
                #expect(found.n == 86)
                #expect(isClose(found.mean, mean, 1e-6))
                // R's qt(0.975, 85).
                #expect(isClose(found.high, mean + 1.988267907 * (variance / 86).squareRoot(), 1e-6))
                #expect(isClose(found.low, mean - 1.988267907 * (variance / 86).squareRoot(), 1e-6))
            }
            let expected = NaiveScores.anova(groups)
            let anova = try #require(profile.tests[factor].first { $0.result.name == .anova }).result
            #expect(isClose(anova.statistic, expected.f, 1e-5))
            #expect(anova.df == expected.df1 && anova.df2 == expected.df2)
            #expect(profile.tests[factor].map(\.result.name) == [.anova, .welch, .kruskalWallis])
            #expect(profile.tests[factor].map(\.isChosen) == [false, true, false])
        }
        let chosen = try profile.tests.map { try #require($0[1].result.p) }
        #expect(profile.tests.map { $0[1].adjustedP } == Adjustment.holm.adjusted(chosen).map(Optional.some))
        #expect(profile.tests.allSatisfy { $0[0].adjustedP == nil })
    }

    @Test("A condition leaves respondents out, and a number question is its number")
    func filtersAndNumbers() throws {
        let filter = Filter.question("third", values: ["c1"])
        let battery = try analysis(["q1", "q2", "years"], filters: [filter], factors: 1)
        let rows = stride(from: 0, to: 258, by: 3).map {
            [file.scores[$0][0], file.scores[$0][1], Double($0 * $0 % 17)]
        }
        // Of the three with gaps, all in the first third, one has answers to these.
        #expect(battery.respondents == 89)
        #expect(battery.n == 86)
        let expected = try FactorAnalysis(rows, extraction: .principalComponents, factors: 1)
        #expect(battery.analysis == expected)
        #expect(battery.items[2].scale.isEmpty)
    }

    @Test("Answers that nobody gave are no evidence, and say so")
    func origin() throws {
        let reconstructed = try file.stored(origin: .reconstructed)
        let battery = try CrossTabEngine(reconstructed.database)
            .factors(FactorRequest(wave: "made", items: FactorFile.items))
        #expect(!battery.isEvidence)
        #expect(battery.notes.contains { $0.nb.hasPrefix("Tester og intervaller er regnet av rekonstruerte svar") })
        #expect(try analysis().isEvidence)
        #expect(try !analysis().notes.contains { $0.nb.contains("rekonstruert") })
    }

    @Test(
        "What cannot be analysed is refused in a sentence",
        arguments: [
            (["q1"], nil, "at least two questions, and has 'q1'"),
            ([], nil, "at least two questions, and has none"),
            (["q1", "q1"], nil, "at least two questions, and has 'q1'"),
            (["q1", "third"], nil, "'third' is a single question"),
            (["q1", "zone"], nil, "'zone' is a single question"),
            (["q1", "q22"], nil, "there is no question 'q22'; did you mean 'q12', 'q2', 'q1'?"),
            (["q1", "q2", "same"], nil, "gave the same answer to 'same'"),
            (["q1", "q2"], "q1", "'q1' is one of the questions analysed"),
            (["q1", "q2"], "years", "'years' has no categories"),
            (["q1", "q2"], "stratum", "'stratum' has no categories"),
            (["q1", "q2"], "thrid", "there is no question 'thrid'; did you mean 'third'"),
        ] as [([String], String?, String)])
    func faults(items: [String], by: String?, message: String) throws {
        let error = try #require(throws: QueryError.self) { try analysis(items, by: by) }
        #expect(error.description.contains(message), "\(error)")
    }

    @Test("Too few answers, and too many factors, are refused in a sentence")
    func few() throws {
        let first = Filter.question("first", values: ["c2", "c3", "c4"])
        let error = try #require(throws: QueryError.self) { try analysis(filters: [first]) }
        #expect(error.description.contains("more questions (12) than respondents who answered them all (3)"))
        let gaps = [Filter.question("q1", values: ["dont_know"])]
        let nobody = try #require(throws: QueryError.self) { try analysis(filters: gaps) }
        #expect(nobody.description.contains("none of the 1 respondents answered all 12 questions"))
        let nowhere = [Filter.question("q1", values: ["dont_know"]), .question("q1", values: ["c1"])]
        let empty = try #require(throws: QueryError.self) { try analysis(filters: nowhere) }
        #expect(empty.description.contains("nobody meets the conditions"))
        let thirteen = try #require(throws: QueryError.self) { try analysis(factors: 13) }
        #expect(thirteen.description == "13 factors of 12 items cannot be; ask for 1 to 12")
    }

    @Test("Where a question follows from the others there are no scores, and the notes say which")
    func singular() throws {
        let range = 0..<60
        func number(_ value: (Int) -> Int) -> [Answer] { range.map { .number(Double(value($0))) } }
        let questions = ["x", "y", "z"].map {
            Question(key: $0, kind: .number, variable: $0, baseRule: .valid, label: Label($0))
        }
        let group = Question(
            key: "group", kind: .single, variable: "group", baseRule: .valid, label: Label("Gruppe"),
            options: ["a", "b"].map { Option(code: $0, label: Label($0)) })
        let wave = MadeUpWave(
            questions + [group],
            answers: [
                "x": number { $0 % 7 }, "y": number { $0 % 5 }, "z": number { $0 % 7 + $0 % 5 },
                "group": range.map { .options([$0 < 20 ? "a" : "b"]) },
            ])
        let engine = CrossTabEngine(try wave.stored().database)
        let items = ["x", "y", "z"]
        let battery = try engine.factors(FactorRequest(wave: "made", items: items, by: "group", factors: 2))
        #expect(battery.analysis.scores == nil && battery.analysis.adequacy == nil)
        #expect(battery.notes.contains { $0.nb.hasPrefix("Hvert av spørsmålene x, y, z følger av de andre") })
        let profile = try #require(battery.profile)
        #expect(profile.means.map(\.n) == [20, 40, 20, 40])
        #expect(profile.means.allSatisfy { $0.mean == nil && $0.low == nil })
        #expect(profile.tests == [[], []])
        let error = try #require(throws: QueryError.self) {
            try engine.factors(FactorRequest(wave: "made", items: items, extraction: .principalAxis))
        }
        #expect(error.description.hasPrefix("'x', 'y', 'z': the correlations are singular"), "\(error)")
    }

    @Test("Groups that overlap have means and no tests; equal weights are told where the wave has others")
    func overlapAndWeights() throws {
        let range = 0..<60
        let codes = ["a", "b"].map { Option(code: $0, label: Label($0)) }
        let wave = MadeUpWave(
            ["x", "y"].map { Question(key: $0, kind: .number, variable: $0, baseRule: .valid, label: Label($0)) }
                + [
                    Question(
                        key: "tools", kind: .multiple, variable: "tools", baseRule: .valid, label: Label("Verktøy"),
                        options: codes)
                ],
            answers: [
                "x": range.map { .number(Double($0 % 7)) }, "y": range.map { .number(Double($0 % 5)) },
                "tools": range.map { .options($0 < 20 ? ["a"] : $0 < 45 ? ["a", "b"] : ["b"]) },
            ], weights: range.map { Double($0 % 3 + 1) })
        let engine = CrossTabEngine(try wave.stored().database)
        let battery = try engine.factors(
            FactorRequest(wave: "made", items: ["x", "y"], by: "tools", factors: 1))
        let profile = try #require(battery.profile)
        #expect(profile.means.map(\.n) == [45, 40])
        #expect(profile.tests.isEmpty)
        #expect(battery.notes.contains { $0.nb.hasPrefix("Gruppene overlapper") })
        #expect(battery.notes.contains { $0.nb.hasPrefix("Alle svar teller likt") })
    }

    @Test("Somebody who stops it gets no analysis")
    func stopped() throws {
        database.connection.interruption.interrupt()
        let error = try #require(throws: QueryError.self) { try analysis() }
        #expect(error.description.contains("stopped") || error.description.contains("interrupt"))
    }
}
