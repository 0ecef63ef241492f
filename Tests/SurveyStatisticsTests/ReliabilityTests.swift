import SurveyStatistics
import Testing

@Suite struct ReliabilityTests {
    @Test("Three items by hand: variances of 2.5 each, and 18.5 of their sum, give 33/37")
    func byHand() throws {
        // The sums are 3, 7, 9, 12, 14: their squared distances from 9 are 74 together.
        let items: [[Double]] = [[1, 3, 2, 4, 5], [1, 2, 3, 5, 4], [1, 2, 4, 3, 5]]
        #expect(abs(try #require(cronbachAlpha(items)) - 33.0 / 37) < 1e-12)
    }

    @Test("Items that are the same have alpha 1, items that cancel have none, unrelated items 0")
    func limits() throws {
        let scores: [Double] = [1, 5, 2, 4]
        #expect(abs(try #require(cronbachAlpha([scores, scores, scores])) - 1) < 1e-12)
        #expect(cronbachAlpha([scores, scores.map { 6 - $0 }]) == nil)
        #expect(abs(try #require(cronbachAlpha([[0, 0, 1, 1], [0, 1, 0, 1]]))) < 1e-12)
    }

    @Test("A constant item counts as an item, and adds no variance")
    func constant() throws {
        let items: [[Double]] = [[1, 3, 2, 4], [1, 2, 3, 4]]
        let two = try #require(cronbachAlpha(items))
        #expect(abs(try #require(cronbachAlpha(items + [[2, 2, 2, 2]])) - two * 1.5 / 2) < 1e-12)
    }

    @Test("Where it is undefined there is nothing")
    func undefined() {
        #expect(cronbachAlpha([]) == nil)
        #expect(cronbachAlpha([[], []]) == nil)
        #expect(cronbachAlpha([[1, 2, 3]]) == nil)
        #expect(cronbachAlpha([[1], [2]]) == nil)
        #expect(cronbachAlpha([[1, 2], [1, 2, 3]]) == nil)
        #expect(cronbachAlpha([[1, .nan], [1, 2]]) == nil)
        #expect(cronbachAlpha([[1, 1e200], [1, 2]]) == nil)
        #expect(cronbachAlpha([[3, 3, 3], [2, 2, 2]]) == nil)
    }
}
