import SurveyStatistics
import Testing

@Suite struct SurveyDesignTests {
    private func message(_ make: () throws(StatisticsError) -> SurveyDesign) -> String? {
        do throws(StatisticsError) { _ = try make() } catch { return error.description }
        return nil
    }

    @Test("A weight that is not a number above 0 is named", arguments: [0, -1, .nan, .infinity])
    func weights(wrong: Double) throws {
        let text = try #require(message { () throws(StatisticsError) in try SurveyDesign(weights: [1, 2, wrong]) })
        #expect(text.hasPrefix("the weight of respondent 2 is \(wrong)"))
    }

    @Test("A design with fewer than two clusters is refused")
    func tooFewClusters() throws {
        let none = message { () throws(StatisticsError) in try SurveyDesign(weights: []) }
        #expect(try #require(none).hasPrefix("the design has no clusters"))
        let one = message { () throws(StatisticsError) in
            try SurveyDesign(weights: [1, 1], clusters: [1, 1], singleCluster: .centre)
        }
        #expect(try #require(one).hasPrefix("the design has one cluster,"))
    }

    @Test("A stratum with one cluster is named, unless it is centred or all there is")
    func singleCluster() throws {
        func make(_ choice: SurveyDesign.SingleCluster, _ populations: [Double?]) -> String? {
            message { () throws(StatisticsError) in
                try SurveyDesign(
                    weights: [1, 1, 1], strata: [0, 0, 1], populations: populations, singleCluster: choice)
            }
        }
        #expect(try #require(make(.fail, [])).hasPrefix("stratum 1 has one cluster"))
        #expect(try #require(make(.fail, [nil, 2])).hasPrefix("stratum 1 has one cluster"))
        #expect(make(.fail, [nil, 1]) == nil)
        #expect(make(.centre, []) == nil)
    }

    @Test("A population smaller than the sample is refused with both numbers")
    func population() throws {
        for (population, text) in [(1.0, "1.0"), (Double.nan, "nan"), (-Double.infinity, "-inf")] {
            let refusal = message { () throws(StatisticsError) in
                try SurveyDesign(weights: [1, 1, 1, 1], strata: [0, 0, 1, 1], populations: [nil, population])
            }
            #expect(
                try #require(refusal).hasPrefix("stratum 1 has 2 sampled clusters, more than the \(text) of its pop"))
        }
    }

    @Test("Indices that do not fit are refused")
    func indices() {
        func refused(_ strata: [Int32]?, _ clusters: [Int32]?) -> Bool {
            message { () throws(StatisticsError) in
                try SurveyDesign(weights: [1, 1, 1], strata: strata, clusters: clusters, singleCluster: .centre)
            }?.hasPrefix("strata and clusters need one index") == true
        }
        #expect(refused([0, 0], nil))
        #expect(refused([0, 0, -1], nil))
        #expect(refused([0, 0, 3], nil))
        #expect(refused(nil, [0, 1]))
        #expect(refused(nil, [0, 1, .max]))
        #expect(!refused([2, 2, 0], [0, 1, 2]))
    }

    @Test("A cluster in two strata is named")
    func twoStrata() throws {
        let text = message { () throws(StatisticsError) in
            try SurveyDesign(weights: [1, 1, 1, 1], strata: [0, 1, 0, 1], clusters: [0, 1, 2, 0])
        }
        #expect(try #require(text).hasPrefix("cluster 0 is in two strata"))
    }

    @Test("Degrees of freedom are clusters minus strata with a member")
    func degreesOfFreedom() throws {
        let design = try SurveyDesign(
            weights: [1, 1, 1, 1, 1, 1], strata: [0, 0, 0, 1, 1, 1], clusters: [0, 0, 1, 2, 3, 3])
        #expect(design.degreesOfFreedom { _ in true } == 2)
        #expect(design.degreesOfFreedom { $0 < 4 } == 1)
        #expect(design.degreesOfFreedom { $0 < 2 } == 0)
        #expect(design.degreesOfFreedom { _ in false } == 0)
    }
}
