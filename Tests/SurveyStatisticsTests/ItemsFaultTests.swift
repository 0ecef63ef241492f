import Testing

@testable import SurveyStatistics

@Suite struct ItemsFaultTests {
    @Test("Items are listed as people count, and given as indices")
    func lists() {
        let error = StatisticsError.items(.singular(items: [0, 4, 11]))
        #expect(error.description.contains("the items 1, 5 and 12 follows"))
        #expect(error.items == [0, 4, 11])
        #expect(StatisticsError.items(.constant(item: 2)).items == [2])
        #expect(StatisticsError.stopped.items == [])
        #expect(StatisticsError.items(.noAnswers).items == [])
    }
}
