import SurveyStatistics
import Testing

@Suite struct SparseTestTests {
    @Test("A 2×2 table has Fisher's test, also where empty rows and columns stand around it")
    func fisher() throws {
        let expected = try #require(fisherExact([[3, 1], [1, 3]]))
        #expect(try SparseTest([[3, 1], [1, 3]])?.test == expected)
        let around = try #require(try SparseTest([[0, 0, 0], [3, 0, 1], [1, 0, 3]]))
        #expect(around.test == expected)
        #expect(around.test.name == .fisher)
        #expect(around.simulation == nil)
    }

    @Test("A larger table is enumerated")
    func enumerated() throws {
        let table = [[3, 1, 0], [0, 2, 4]]
        let found = try #require(try SparseTest(table))
        #expect(found.test == (try #require(try FisherFreemanHalton(table)).test))
        #expect(found.test.name == .fisherFreemanHalton)
    }

    @Test("A table with too many others is simulated, with as many samples as are asked for")
    func simulated() throws {
        let table = (0..<12).map { row in (0..<12).map { (row * $0) % 5 + 1 } }
        let found = try #require(try SparseTest(table, samples: 500))
        #expect(found.test.name == .monteCarlo)
        #expect(found.simulation == (try MonteCarlo(table, samples: 500)))
        #expect(found.test == found.simulation?.test)
    }

    @Test("Nothing to test is no test, and a stop is an error")
    func nothing() throws {
        #expect(try SparseTest([]) == nil)
        #expect(try SparseTest([[1, 2], [0, 0]]) == nil)
        #expect(try SparseTest([[1, 2], [3]])?.test.p?.isFinite ?? true)
        let large = (0..<12).map { row in (0..<12).map { (row * $0) % 5 + 1 } }
        #expect(throws: StatisticsError.self) { try SparseTest(large, isStopped: { true }) }
    }
}
