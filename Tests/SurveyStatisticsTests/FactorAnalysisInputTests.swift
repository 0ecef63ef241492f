import SurveyStatistics
import Testing

@Suite struct FactorAnalysisInputTests {
    private func fault(
        _ scores: [[Double]], _ extraction: FactorAnalysis.Extraction = .principalComponents, factors: Int? = nil
    ) throws -> StatisticsError {
        try #require(
            #expect(throws: StatisticsError.self) {
                try FactorAnalysis(scores, extraction: extraction, factors: factors)
            })
    }

    @Test("No answers, no items, one item: a sentence")
    func tooLittle() throws {
        #expect(try fault([]).description.hasPrefix("nobody has answered"))
        #expect(try fault([[], []]).description.contains("at least 2 items, and has 0"))
        #expect(try fault([[1], [2], [3]]).description.contains("at least 2 items, and has 1"))
    }

    @Test("A constant item is named, also where rounding gives it a variance")
    func constant() throws {
        // 0.1 + 0.1 + 0.1 is not 0.3 in doubles.
        let error = try fault([[1, 0.1], [2, 0.1], [4, 0.1]])
        #expect(error.items == [1])
        #expect(error.description.contains("item 2"))
        #expect(try fault([[1, 1e-200], [2, 2e-200], [3, 5e-200]]).items == [1])
    }

    @Test("More items than answers is said with both numbers")
    func moreItemsThanAnswers() throws {
        let error = try fault([[1, 2, 3], [2, 5, 1]])
        #expect(error.description.contains("more items (3) than complete answers (2)"))
    }

    @Test("Rows of unequal length, and scores that are no numbers, are placed")
    func unusable() throws {
        #expect(try fault([[1, 2], [2, 1], [1]]).description.contains("respondent 3 has 1 scores"))
        for score in [Double.nan, .infinity, 1e300] {
            let error = try fault([[1, 2], [2, score], [3, 4]])
            #expect(error.description.contains("respondent 2's score on item 2"))
            #expect(error.items == [1])
        }
    }

    @Test("A number of factors that cannot be is refused")
    func factors() throws {
        let scores: [[Double]] = [[1, 2], [2, 1], [1, 3], [5, 4]]
        for count in [-1, 0, 3, .max] {
            #expect(try fault(scores, factors: count).description.contains("ask for 1 to 2"))
        }
        #expect(try FactorAnalysis(scores, extraction: .principalComponents, factors: 2).factors == 2)
    }

    @Test("Items without anything in common have no factor by Kaiser's rule, and one when asked")
    func unrelated() throws {
        let scores: [[Double]] = [[0, 0], [0, 1], [1, 0], [1, 1]]
        #expect(try fault(scores).description.contains("no eigenvalue is above 1"))
        let asked = try FactorAnalysis(scores, extraction: .principalComponents, factors: 1)
        #expect(asked.adequacy == nil)
        #expect(asked.singularity == nil)
        #expect(asked.sphericity?.p == 1)
        #expect(try fault(scores, .principalAxis, factors: 1).description.contains("only 0 factors in common"))
    }

    @Test("Singular correlations: components as ever, no inverse, and the items that follow from each other")
    func singular() throws {
        let base: [[Double]] = [[1, 2, 5], [2, 5, 3], [4, 1, 1], [5, 5, 4], [3, 2, 2], [1, 4, 4], [2, 2, 5]]
        let scores = base.map { [$0[0], $0[1], $0[2], $0[0] + $0[2]] }
        let analysis = try FactorAnalysis(scores, extraction: .principalComponents, factors: 4)
        #expect(analysis.eigenvalues.count == 4 && analysis.eigenvalues[3] == 0)
        #expect(analysis.adequacy == nil && analysis.sphericity == nil && analysis.scores == nil)
        #expect(analysis.singularity?.items == [0, 2, 3])
        #expect(analysis.singularity?.description.contains("items 1, 3 and 4 follows from the others") == true)
        for communality in analysis.communalities { #expect(abs(communality - 1) < 1e-9) }
        #expect(try fault(scores, .principalAxis) == #require(analysis.singularity))
        #expect(try FactorAnalysis(base, extraction: .principalComponents).singularity == nil)
    }

    @Test("Any small table of whole numbers gives finite numbers or a sentence")
    func everything() throws {
        var numbers = Numbers(seed: 11)
        var analysed = 0
        for _ in 0..<400 {
            let (items, answers) = (numbers.next(below: 6), numbers.next(below: 9))
            let scores = (0..<answers).map { _ in (0..<items).map { _ in Double(numbers.next(below: 3)) } }
            let factors = numbers.next(below: 2) == 0 ? nil : numbers.next(below: 6)
            for extraction in FactorAnalysis.Extraction.allCases {
                do throws(StatisticsError) {
                    let analysis = try FactorAnalysis(scores, extraction: extraction, factors: factors)
                    let areFinite = allNumbers(of: analysis).allSatisfy(\.isFinite)
                    #expect(areFinite)
                    #expect((analysis.scores == nil) == (analysis.singularity != nil))
                    analysed += 1
                } catch {
                    #expect(!error.description.isEmpty)
                }
            }
        }
        #expect(analysed > 100)
    }

    private func allNumbers(of analysis: FactorAnalysis) -> [Double] {
        let lists = [
            analysis.eigenvalues, analysis.initialCommunalities, analysis.communalities, analysis.sumsOfSquares,
            analysis.rotatedSumsOfSquares, analysis.percentOfVariance, analysis.rotatedPercentOfVariance,
        ]
        let tables = [analysis.correlations, analysis.loadings, analysis.rotatedLoadings, analysis.scores ?? []]
        let reliability = analysis.reliability
        let optional =
            [reliability.alpha, analysis.adequacy?.overall, analysis.sphericity?.chiSquare, analysis.sphericity?.p]
            + reliability.alphaIfDeleted + reliability.itemTotalCorrelations + (analysis.adequacy?.items ?? [])
        return lists.flatMap { $0 } + tables.flatMap { $0.flatMap { $0 } } + optional.compactMap { $0 }
    }
}
