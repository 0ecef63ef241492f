import SurveyStatistics
import Testing

@Suite struct FactorAnalysisTests {
    @Test("Every number is the one that R gives", arguments: ["battery", "attitude", "nearly_singular"])
    func reference(data: String) throws {
        let scores = try FactorReference.scores(data)
        var analyses: [String: FactorAnalysis] = [:]
        var worst: [String: Double] = [:]
        for number in try FactorReference.numbers(data) {
            let analysis = try analyses[number.analysis] ?? FactorReference.analysis(number.analysis, of: scores)
            analyses[number.analysis] = analysis
            let value = try #require(number.value(in: analysis, scores), "\(number)")
            let difference = abs(value - number.expected) / max(1, abs(number.expected))
            #expect(difference < number.tolerance, "\(number), not \(value)")
            worst[number.quantity] = max(worst[number.quantity] ?? 0, difference)
        }
        #expect(worst.count == 18)
    }

    @Test("Kaiser's rule takes as many factors as R counts eigenvalues above 1")
    func kaiser() throws {
        for (data, factors) in [("battery", 3), ("attitude", 2), ("nearly_singular", 3)] {
            for extraction in FactorAnalysis.Extraction.allCases {
                let analysis = try FactorAnalysis(FactorReference.scores(data), extraction: extraction)
                #expect(analysis.factors == factors)
                #expect(analysis.converged)
                #expect((analysis.iterations > 0) == (extraction == .principalAxis))
                #expect(analysis.singularity == nil)
            }
        }
    }

    @Test("A communality above 1 is reported, and only where it is")
    func heywood() throws {
        let nearly = try FactorAnalysis(FactorReference.scores("nearly_singular"), extraction: .principalAxis)
        #expect(nearly.heywoodItems == [2, 3, 4])
        #expect(try FactorAnalysis(FactorReference.scores("battery"), extraction: .principalAxis).heywoodItems == [])
        let components = try FactorAnalysis(
            FactorReference.scores("nearly_singular"), extraction: .principalComponents, factors: 5)
        #expect(components.heywoodItems == [])
    }

    @Test("Component scores have mean 0, variance 1, and do not correlate")
    func componentScores() throws {
        let analysis = try FactorAnalysis(FactorReference.scores("battery"), extraction: .principalComponents)
        let scores = try #require(analysis.scores)
        for first in 0..<3 {
            #expect(abs(scores.reduce(0) { $0 + $1[first] }) < 1e-9)
            for second in 0..<3 {
                let covariance = scores.reduce(0) { $0 + $1[first] * $1[second] } / 257
                #expect(abs(covariance - (first == second ? 1 : 0)) < 1e-9)
            }
        }
    }

    @Test("Percents of variance add up: all eigenvalues to 100, rotated factors to the communalities")
    func percents() throws {
        let analysis = try FactorAnalysis(FactorReference.scores("attitude"), extraction: .principalAxis)
        #expect(abs(analysis.percentOfVariance.reduce(0, +) - 100) < 1e-9)
        let explained = analysis.rotatedPercentOfVariance.reduce(0, +)
        #expect(abs(explained - 100 * analysis.communalities.reduce(0, +) / 7) < 1e-9)
        #expect(abs(analysis.percentOfVariance[0] - 53.0910821516538) < 1e-9)
    }

    @Test("Two items: one component, in closed form, and its sign by the first item where the sum is 0")
    func twoItems() throws {
        let scores: [[Double]] = [[1, 4], [2, 3], [3, 3], [4, 1]]
        let analysis = try FactorAnalysis(scores, extraction: .principalComponents)
        // r = −4.5 / √(5 · 4.75)
        let r = -4.5 / (5 * 4.75).squareRoot()
        #expect(abs(analysis.eigenvalues[0] - (1 - r)) < 1e-12 && abs(analysis.eigenvalues[1] - (1 + r)) < 1e-12)
        let loading = ((1 - r) / 2).squareRoot()
        #expect(abs(analysis.loadings[0][0] - loading) < 1e-12 && abs(analysis.loadings[1][0] + loading) < 1e-12)
        #expect(abs((analysis.adequacy?.overall ?? 0) - 0.5) < 1e-12)
        #expect(analysis.reliability.alphaIfDeleted == [nil, nil])
    }

    @Test("It stops when asked, wherever it is")
    func stops() throws {
        let scores = try FactorReference.scores("attitude")
        var questions = 0
        _ = try FactorAnalysis(scores, extraction: .principalAxis) {
            questions += 1
            return false
        }
        #expect(questions > 100)
        for limit in stride(from: 0, to: questions, by: max(1, questions / 25)) {
            var asked = 0
            let error = #expect(throws: StatisticsError.self) {
                try FactorAnalysis(scores, extraction: .principalAxis) {
                    asked += 1
                    return asked > limit
                }
            }
            #expect(error?.description.contains("stopped") == true)
            #expect(asked == limit + 1)
        }
    }
}
