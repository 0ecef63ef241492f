import Testing

@testable import SurveyStatistics

@Suite struct SamplingAdequacyTests {
    @Test("Equal correlations, in closed form: the partial correlation is r / (1 + (p − 2) r)")
    func equalCorrelations() throws {
        for (items, r) in [(2, 0.5), (3, 0.3), (6, 0.45), (5, -0.2)] {
            let correlations = Matrix(rows: items, columns: items) { $0 == $1 ? 1 : r }
            let inverse = try #require(correlations.solve(.identity(items)))
            let adequacy = try #require(SamplingAdequacy(correlations, inverse: inverse))
            let partial = r / (1 + Double(items - 2) * r)
            let expected = r * r / (r * r + partial * partial)
            #expect(abs(adequacy.overall - expected) < 1e-12)
            for item in adequacy.items { #expect(abs(try #require(item) - expected) < 1e-12) }
        }
    }

    @Test("An item that correlates with none has no measure; where none correlate there is none at all")
    func unrelated() throws {
        let correlations = Matrix(rows: 3, columns: 3) { [[1, 0.5, 0], [0.5, 1, 0], [0, 0, 1]][$0][$1] }
        let inverse = try #require(correlations.solve(.identity(3)))
        let adequacy = try #require(SamplingAdequacy(correlations, inverse: inverse))
        #expect(adequacy.items[2] == nil)
        #expect(adequacy.overall == 0.5)
        #expect(SamplingAdequacy(.identity(3), inverse: .identity(3)) == nil)
    }
}
