import Testing

@testable import SurveyStatistics

@Suite struct MonteCarloTests {
    private let goldenB = [[3, 0, 1], [1, 4, 0], [0, 2, 5]]

    @Test("The worked example: the exact p of X², within four standard errors, and the statistic")
    func golden() throws {
        let result = try #require(try MonteCarlo(goldenB))
        let p = try #require(result.test.p)
        #expect(result.samples == 100_000)
        #expect(result.seed == MonteCarlo.defaultSeed)
        #expect(agrees(result.test.statistic, "14.0476190476"))
        #expect((p - 0.00441225441225).magnitude < 4 * result.standardError)
        #expect(isClose(result.standardError, (p * (1 - p) / 100_000).squareRoot()))
        #expect(isClose(p * 100_001, (p * 100_001).rounded()))
    }

    @Test("Random tables give the exact p of X², within four and a half standard errors")
    func exact() throws {
        var numbers = Numbers(seed: 11)
        var compared = 0
        while compared < 8 {
            let (rows, columns) = (2 + numbers.next(below: 2), 2 + numbers.next(below: 3))
            let table = (0..<rows).map { _ in (0..<columns).map { _ in numbers.next(below: 4) } }
            guard let result = try MonteCarlo(table, samples: 10_000, seed: UInt64(compared)) else { continue }
            let observed = pearsonChiSquare(table.map { $0.map(Double.init) })
            let naive = NaiveTables(marginsOf: table)
            let exact = naive.p { pearsonChiSquare($0.map { $0.map(Double.init) }) >= observed - 1e-9 }
            let p = try #require(result.test.p)
            // + 1/(B + 1): the observed table counts as one.
            #expect((p - exact).magnitude < 4.5 * (exact * (1 - exact) / 10_000).squareRoot() + 2e-4, "\(table)")
            compared += 1
        }
    }

    @Test("A large table, whose cells are drawn and not dealt, has the p of the chi-square")
    func large() throws {
        let table = [[4_100, 4_000, 3_900], [3_950, 4_000, 4_080], [4_000, 4_050, 4_010]]
        let chiSquare = try #require(ContingencyTable(table.map { $0.map(Double.init) })?.pearson().p)
        let result = try #require(try MonteCarlo(table, samples: 5_000))
        let p = try #require(result.test.p)
        #expect((p - chiSquare).magnitude < 4.5 * result.standardError + 0.002)
    }

    @Test("Drawn tables give the exact p of X², within four and a half standard errors")
    func drawn() throws {
        for table in [[[2, 7, 81], [6, 5, 99]], [[1, 2, 87], [7, 10, 93]]] {
            let naive = NaiveTables(marginsOf: table)
            let observed = pearsonChiSquare(table.map { $0.map(Double.init) })
            let exact = naive.p { pearsonChiSquare($0.map { $0.map(Double.init) }) >= observed - 1e-9 }
            let p = try #require(try MonteCarlo(table, samples: 20_000)?.test.p)
            #expect((p - exact).magnitude < 4.5 * (exact * (1 - exact) / 20_000).squareRoot() + 1e-4, "\(table)")
        }
    }

    @Test("The same seed gives the same p, another seed another")
    func seeds() throws {
        let first = try MonteCarlo(goldenB, samples: 5_000, seed: 1)
        #expect(try MonteCarlo(goldenB, samples: 5_000, seed: 1) == first)
        let others = try (2...6).map { try MonteCarlo(goldenB, samples: 5_000, seed: $0)?.test.p }
        #expect(Set(others).count > 1)
    }

    @Test("A table so large that it would take too long gets fewer samples, and says so")
    func effort() throws {
        func samples(_ effort: Int) throws -> Int? {
            try MonteCarlo(goldenB, samples: 5_000, seed: 1, greatestEffort: effort) { false }?.samples
        }
        // 16 respondents dealt out and 9 cells summed.
        #expect(try samples(25 * 3_000) == 3_000)
        #expect(try samples(25 * 10_000) == 5_000)
        #expect(try samples(25) == 1_000)
    }

    @Test("It stops when asked to, also in the middle")
    func stops() {
        let wide = Array(repeating: Array(repeating: 1, count: 100), count: 100)
        var asked = 0
        #expect(throws: StatisticsError.self) {
            try MonteCarlo(wide) {
                asked += 1
                return asked > 1
            }
        }
        #expect(asked == 2)
    }

    @Test("Where there is nothing to test there is no result")
    func noResult() throws {
        #expect(try MonteCarlo(goldenB, samples: 0) == nil)
        for table in [[], [[]], [[1, 2, 3]], [[0, 0], [0, 0]], [[1, 2], [3]], [[1, -1], [1, 1]]] as [[[Int]]] {
            #expect(try MonteCarlo(table) == nil)
        }
    }
}
