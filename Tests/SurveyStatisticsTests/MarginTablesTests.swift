import Testing

@testable import SurveyStatistics

@Suite struct MarginTablesTests {
    @Test("Each table with the margins comes once, as brute force finds them")
    func tables() throws {
        let logFactorials = LogFactorials(greatest: 20)
        for table in [
            [[3, 0, 1], [1, 4, 0], [0, 2, 5]], [[2, 3], [1, 1], [0, 2]], [[1, 0, 2, 1], [2, 1, 0, 1]],
        ] {
            let counts = try #require(CountTable(table))
            var sums: [Double] = []
            var tables = MarginTables(counts, logFactorials)
            let visited = try tables.visit(effort: 10_000, isStopped: { false }) { sums.append($0) }
            let naive = NaiveTables(marginsOf: table).all.map { $0.joined().reduce(0) { $0 + logFactorials[$1] } }
            #expect(visited == naive.count)
            try #require(sums.count == naive.count)
            for (sum, other) in zip(sums.sorted(), naive.sorted()) { #expect((sum - other).magnitude < 1e-12) }
        }
    }

    @Test("The estimate is not more than three times the number of tables, and near it where totals are alike")
    func estimate() throws {
        var numbers = Numbers(seed: 5)
        for round in 0..<60 {
            // Every third table has one large row, and every third one large row and one large column.
            let table = (0..<3).map { row in
                (0..<3).map { column in
                    let isLarge = round % 3 == 1 && row == 0 || round % 3 == 2 && row + column == 0
                    return 1 + numbers.next(below: isLarge ? 30 : 4)
                }
            }
            let counts = try #require(CountTable(table))
            let logFactorials = LogFactorials(greatest: counts.n)
            var tables = MarginTables(counts, logFactorials)
            let visited = try tables.visit(effort: 1_000_000, isStopped: { false }) { _ in }
            let count = try #require(visited, "\(table)")
            let estimate = MarginTables.logEstimate(counts, logFactorials)
            #expect(estimate < logFactorials[count] - logFactorials[count - 1] + 1.1, "\(table)")
            if round % 3 == 0 { #expect(estimate > logFactorials[count] - logFactorials[count - 1] - 1.1, "\(table)") }
        }
    }
}
