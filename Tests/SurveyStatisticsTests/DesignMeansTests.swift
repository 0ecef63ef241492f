import SurveyStatistics
import Testing

@Suite struct DesignMeansTests {
    @Test("With equal weights and no design, a mean has the textbook's standard error and interval")
    func simpleRandomSample() throws {
        let design = try SurveyDesign(weights: [3, 3, 3, 3, 3])
        let means = designMeans(
            design, values: [1, 2, 4, 8, 10], groups: Array(repeating: 0, count: 5), groupCount: 1)
        let mean = try #require(means[0])
        // Σ(x - 5)² = 60: the standard error is √(60/4/5).
        #expect((mean.estimate, mean.n, mean.weight, mean.degreesOfFreedom) == (5, 5, 15, 4))
        #expect((try #require(mean.standardError) - 3.0.squareRoot()).magnitude < 1e-14)
        #expect((try #require(mean.deff) - 1).magnitude < 1e-14)
        #expect((try #require(mean.interval?.low) - (5 - 2.7764451051977987 * 3.0.squareRoot())).magnitude < 1e-10)
    }

    @Test("A proportion is the mean of ones and zeros")
    func proportion() throws {
        let design = try SurveyDesign(
            weights: (0..<60).map { Double($0 % 7 + 1) }, strata: (0..<60).map { $0 / 30 },
            clusters: (0..<60).map { $0 / 5 }, populations: [20, nil])
        let groups = (0..<60).map { $0 % 11 == 0 ? nil : $0 * $0 % 3 }
        let answers = (0..<60).map { $0 * $0 * $0 % 5 % 2 }
        let cells = zip(answers, groups).map { answer, group in group.map { answer * 3 + $0 } }
        let row = DesignTable(design, cells: cells, rows: 2, columns: 3).proportions(of: .column)[1]
        let means = designMeans(design, values: answers.map { Double($0) }, groups: groups, groupCount: 3)
        for (cell, mean) in zip(row, means) {
            guard let cell else {
                #expect(mean == nil)
                continue
            }
            let mean = try #require(mean)
            #expect((cell.estimate - mean.estimate).magnitude < 1e-14)
            #expect((try #require(cell.standardError) - (try #require(mean.standardError))).magnitude < 1e-14)
            #expect((try #require(cell.deff) - (try #require(mean.deff))).magnitude < 1e-12)
            #expect(cell.degreesOfFreedom == mean.degreesOfFreedom)
        }
        #expect(row.contains { $0 != nil })
    }

    @Test("Groups without numbers, of one cluster or of equal numbers have no interval")
    func undefined() throws {
        let design = try SurveyDesign(weights: [1, 1, 1, 1, 1, 1], clusters: [0, 0, 1, 2, 3, 3])
        let means = designMeans(
            design, values: [1, 2, 0.1, 0.1, nil, .nan], groups: [0, 0, 1, 1, 2, 2], groupCount: 4)
        #expect(means[2] == nil)
        #expect(means[3] == nil)
        #expect((means[0]?.estimate, means[0]?.standardError, means[0]?.interval) == (1.5, nil, nil))
        #expect((means[1]?.standardError, means[1]?.deff, means[1]?.interval) == (0, nil, nil))
        #expect(designMeans(design, values: [], groups: [7, -1], groupCount: -2).isEmpty)
    }
}
