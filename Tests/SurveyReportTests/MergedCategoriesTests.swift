import SurveyModel
import Testing

@testable import SurveyQuery
@testable import SurveyReport

@Suite struct MergedCategoriesTests {
    private func category(_ code: String, _ label: String? = nil) -> TableQuestion.Category {
        TableQuestion.Category(code: code, label: Label(label ?? code), state: .valid, net: nil, isInvented: false)
    }

    private func merged(_ lists: [[String]]) -> [String] {
        mergedCategories(lists.map { $0.map { category($0) } }).map(\.code)
    }

    @Test("What only a later table has comes at its place")
    func places() {
        #expect(merged([["a", "b", "net"], ["a", "b", "dk", "net"]]) == ["a", "b", "dk", "net"])
        #expect(merged([["b"], ["a", "b"]]) == ["a", "b"])
        #expect(merged([["a"], [], ["b", "a", "c"]]) == ["b", "a", "c"])
        #expect(merged([]) == [])
    }

    @Test("The same code with another label is another category")
    func labels() {
        let merged = mergedCategories([[category("a", "Ja")], [category("a", "Alltid")]])
        #expect(merged.map(\.label.nb) == ["Alltid", "Ja"] || merged.map(\.label.nb) == ["Ja", "Alltid"])
        #expect(merged.count == 2)
    }
}
