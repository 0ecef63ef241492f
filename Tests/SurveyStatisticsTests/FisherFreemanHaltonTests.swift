import SurveyStatistics
import Testing

@Suite struct FisherFreemanHaltonTests {
    private let goldenB = [[3, 0, 1], [1, 4, 0], [0, 2, 5]]

    @Test("The worked example: 215 tables and the exact p")
    func golden() throws {
        let exact = try #require(try FisherFreemanHalton(goldenB))
        #expect(exact.tables == 215)
        #expect(agrees(exact.test.p, "0.00511988011988"))
        #expect(exact.test.name == .fisherFreemanHalton)
        #expect(exact.test.statistic == nil)
    }

    @Test("Brute force over the worked example gives the three orders' p")
    func orders() throws {
        let naive = NaiveTables(marginsOf: goldenB)
        let observed = try #require(ContingencyTable(goldenB.map { $0.map(Double.init) }))
        func statistic(_ table: [[Int]], _ test: (ContingencyTable) -> TestResult) -> Double {
            ContingencyTable(table.map { $0.map(Double.init) }).flatMap { test($0).statistic } ?? -1
        }
        let pearson = try #require(observed.pearson().statistic)
        let ratio = try #require(observed.likelihoodRatio().statistic)
        #expect(naive.all.count == 215)
        #expect(
            agrees(naive.p { naive.probability($0) <= naive.probability(goldenB) * (1 + 1e-7) }, "0.00511988011988"))
        #expect(agrees(naive.p { statistic($0) { $0.pearson() } >= pearson - 1e-9 }, "0.00441225441225"))
        #expect(agrees(naive.p { statistic($0) { $0.likelihoodRatio() } >= ratio - 1e-9 }, "0.00462037962038"))
    }

    @Test("Random tables, also with an empty row, give R's p")
    func reference() throws {
        for line in try TableReference.lines("freemanHalton") {
            let exact = try FisherFreemanHalton(line.counts)
            #expect(isClose(exact?.test.p, line.values[0]), "\(line)")
        }
    }

    @Test("Random tables give the number of tables and the p of brute force")
    func bruteForce() throws {
        var numbers = Numbers(seed: 7)
        var compared = 0
        while compared < 20 {
            let (rows, columns) = (2 + numbers.next(below: 3), 2 + numbers.next(below: 2))
            let table = (0..<rows).map { _ in (0..<columns).map { _ in numbers.next(below: 3) } }
            guard let exact = try FisherFreemanHalton(table) else { continue }
            let naive = NaiveTables(marginsOf: table)
            let limit = naive.probability(table) * (1 + 1e-7)
            #expect(exact.tables == naive.all.count, "\(table)")
            #expect(isClose(exact.test.p, naive.p { naive.probability($0) <= limit }), "\(table)")
            compared += 1
        }
    }

    @Test("A 2×2 table has the p of Fisher's test")
    func twoByTwo() throws {
        let table = [[12, 5], [29, 2]]
        let fisher = try #require(fisherExact(table)?.p)
        #expect(isClose(try FisherFreemanHalton(table)?.test.p, fisher))
    }

    @Test("Beyond the effort, and where there is nothing to test, there is no result")
    func noResult() throws {
        #expect(try FisherFreemanHalton(goldenB, effort: 100) == nil)
        #expect(try FisherFreemanHalton(goldenB, effort: -1) == nil)
        let large = Array(repeating: Array(repeating: 30, count: 6), count: 6)
        #expect(try FisherFreemanHalton(large, effort: 50_000) == nil)
        let wide = Array(repeating: Array(repeating: 1, count: 300), count: 300)
        #expect(try FisherFreemanHalton(wide, effort: 200_000) == nil)
        for table in [[], [[]], [[1, 2, 3]], [[0, 0], [0, 0]], [[1, 2], [3]], [[1, -1], [1, 1]]] as [[[Int]]] {
            #expect(try FisherFreemanHalton(table) == nil)
        }
    }

    @Test("It stops when asked to")
    func stops() {
        #expect(throws: StatisticsError.self) { try FisherFreemanHalton(goldenB) { true } }
    }
}
