import SurveyStatistics
import Testing

@Suite struct FisherExactTests {
    @Test("The worked example")
    func golden() {
        let test = fisherExact([[8, 2], [1, 9]])
        #expect(agrees(test?.p, "0.00547749464158"))
        #expect(test?.name == .fisher)
        #expect(test?.statistic == nil)
    }

    @Test("Small and large tables give R's p")
    func reference() throws {
        for line in try TableReference.lines("fisher") {
            #expect(isClose(fisherExact(line.counts)?.p, line.values[0]), "\(line)")
        }
    }

    @Test("Tables as probable as this one count, also where their probabilities are rounded otherwise")
    func ties() {
        #expect(isClose(fisherExact([[3, 1], [1, 3]])?.p, 34.0 / 70))
        #expect(isClose(fisherExact([[5, 5], [5, 5]])?.p, 1))
        #expect(isClose(fisherExact([[0, 1], [1, 0]])?.p, 1))
    }

    @Test("Counts of a million neither overflow nor hang, and agree with the normal approximation")
    func large() throws {
        let counts = [[1_000_500, 999_500], [999_000, 1_001_000]]
        let exact = try #require(fisherExact(counts)?.p)
        let table = try #require(ContingencyTable(counts.map { $0.map(Double.init) }))
        let approximate = try #require(table.pearson().p)
        #expect((exact / approximate - 1).magnitude < 0.01)
        #expect(fisherExact([[500_000_000, 500_000_000], [500_000_000, 500_000_000]])?.p == 1)
    }

    @Test("A table too improbable for a p above 0 ends as soon as the others")
    func underflow() {
        #expect(fisherExact([[1_000_000, 0], [0, 1_000_000]])?.p == 0)
        #expect(fisherExact([[1_000_000, 30], [1_000_000, 10]])?.p.map { $0 > 0.001 && $0 < 0.003 } == true)
    }

    @Test("Another shape, an empty row or column, or a count below 0 has no test")
    func undefined() {
        let tables = [
            [], [[1, 2]], [[1, 2, 3], [4, 5, 6]], [[0, 0], [1, 2]], [[0, 3], [0, 4]], [[1, -1], [2, 3]],
            [[1, 2, 0], [3, 4, 0]], [[Int.max, Int.max], [1, Int.max]], [[1, 2], [3]],
        ]
        for table in tables { #expect(fisherExact(table) == nil, "\(table)") }
    }
}
