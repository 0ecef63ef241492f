import SurveyStatistics
import Testing

@Suite struct ColumnDifferencesTests {
    private func table(_ cells: [Int?], clusters: [Int32]? = nil) throws -> DesignTable {
        DesignTable(
            try SurveyDesign(weights: Array(repeating: 1, count: cells.count), clusters: clusters), cells: cells,
            rows: 2, columns: 3)
    }

    @Test("Independent columns add up their variances")
    func independent() throws {
        let table = try table((0..<60).map { [0, 3, 3, 1, 1, 4][$0 % 6] })
        let difference = try #require(ColumnDifferences(table)?.difference(row: 0, 0, 1))
        // Each column has 30 of 60 respondents, and its variance p(1 - p)/30 · 60/59.
        let expected = (2.0 / 9 / 30 * 2 * 60 / 59).squareRoot()
        #expect((difference.standardError - expected).magnitude < 1e-15)
        #expect((difference.estimate + 1.0 / 3).magnitude < 1e-15)
        #expect(difference.degreesOfFreedom == 59)
        #expect((difference.t - difference.estimate / expected).magnitude < 1e-12)
        let mirrored = try #require(ColumnDifferences(table)?.difference(row: 0, 1, 0))
        #expect((mirrored.p, mirrored.t) == (difference.p, -difference.t))
    }

    @Test("Clusters that answer alike in both columns make the difference more certain")
    func covariance() throws {
        let random = (0..<80).map { ($0 * $0 / 7 + $0) % 2 }
        let cells = random.flatMap { [$0 * 3, $0 * 3 + 1] } + [0, 4]
        let clusters: [Int32] = (0..<160).map { $0 / 2 } + [80, 81]
        let together = try #require(ColumnDifferences(try table(cells, clusters: clusters))?.difference(row: 0, 0, 1))
        let apart = try #require(ColumnDifferences(try table(cells))?.difference(row: 0, 0, 1))
        #expect(together.standardError < apart.standardError / 3)
        #expect(together.degreesOfFreedom == 81)
    }

    @Test("What is not there has no difference")
    func undefined() throws {
        let differences = try #require(ColumnDifferences(try table([0, 3, 1, 4, 0, 1])))
        #expect(differences.difference(row: 0, 0, 1) == nil || differences.difference(row: 0, 0, 1)?.estimate == 0)
        #expect(differences.difference(row: 0, 0, 2) == nil)
        #expect(differences.difference(row: 0, 0, 0) == nil)
        #expect(differences.difference(row: 2, 0, 1) == nil)
        #expect(differences.difference(row: -1, 0, 1) == nil)
        #expect(differences.difference(row: 0, 0, 3) == nil)
        #expect(differences.difference(row: .max, .max, .min) == nil)
        let same = try #require(ColumnDifferences(try table([0, 1, 0, 1])))
        #expect(same.difference(row: 0, 0, 1) == nil)
        #expect(ColumnDifferences(try table([nil, nil]))?.difference(row: 0, 0, 1) == nil)
    }
}
