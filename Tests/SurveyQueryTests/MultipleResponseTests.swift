import SurveyModel
import SurveyQuery
import SurveyTestSupport
import Testing

/// The worked example of statistics: eight people and four items, one not shown the set, one who ticked none.
@Suite struct MultipleResponseTests {
    private func table(_ rule: BaseRule) throws -> CrossTab {
        let items = ["item1", "item2", "item3", "item4"]
        let question = Question(
            key: "items", kind: .multiple, variable: "items", baseRule: rule, label: Label("Flere"),
            options: items.map { Option(code: $0, label: Label($0)) },
            nets: [Net(code: "first_two", label: Label("De to første"), options: ["item1", "item2"])])
        let file = try MadeUpWave(
            [question],
            answers: [
                "items": [
                    .options(["item1", "item2"]), .options(["item1"]), .options(["item2", "item3", "item4"]),
                    .options(["item1", "item4"]), .options(["item3"]), .options(["item2", "item4"]),
                    .state(.noAnswer), .state(.notShown),
                ]
            ]
        ).stored()
        return try CrossTabEngine(file.database).crossTab(CrossTabRequest(wave: "made", row: "items"))
    }

    private func rounded(_ percent: Double?) throws -> Double { (try #require(percent) * 100).rounded() / 100 }

    @Test("Of everybody who was shown the set")
    func shown() throws {
        let table = try table(.shown)
        #expect(table.base.counted == 7)
        #expect(table.base.excluded == [.make("items", .notShown, 1)])
        let item = try #require(table.cell(row: "item1", column: nil))
        #expect(item.n == 3)
        #expect(try rounded(item.columnPercent) == 42.86)
        #expect(try rounded(item.responsePercent) == 27.27)
        #expect(table.row.categories.map(\.code).suffix(2) == ["no_answer", "first_two"])
        #expect(table.cell(row: "no_answer", column: nil)?.responsePercent == nil)
    }

    @Test("Of everybody who ticked an item")
    func answered() throws {
        let table = try table(.answered)
        #expect(table.base.counted == 6)
        let item = try #require(table.cell(row: "item1", column: nil))
        #expect(item.n == 3)
        #expect(try rounded(item.columnPercent) == 50)
        #expect(try rounded(item.responsePercent) == 27.27)
    }

    @Test("The answers are eleven, and their shares add up to all of them")
    func mentions() throws {
        let table = try table(.answered)
        let items = table.cells.filter { $0.row?.hasPrefix("item") == true }
        #expect(items.map(\.n) == [3, 3, 2, 3])
        #expect(abs(items.compactMap(\.responsePercent).reduce(0, +) - 100) < 1e-9)
        #expect(table.panels.map(\.total.responsePercent) == [100])
    }

    @Test("A net counts a respondent once, and its answers each")
    func net() throws {
        let net = try #require(table(.answered).cell(row: "first_two", column: nil))
        #expect(net.n == 5)
        #expect(try rounded(net.columnPercent) == 83.33)
        #expect(try rounded(net.responsePercent) == 54.55)
    }

    @Test("A reader is told that several answers were possible")
    func note() throws {
        #expect(try table(.shown).notes.map(\.nb) == ["Flere svar mulig."])
    }
}
