import SurveyModel
import Testing

@Suite struct LabelTests {
    private let label = Label("Kunnskap", others: [.en: "Knowledge"])

    @Test("A label is given in the language asked for, or in bokmål where it lacks that")
    func text() {
        #expect(label.text() == "Kunnskap")
        #expect(label.text(in: .en) == "Knowledge")
        #expect(label.text(in: .nn) == "Kunnskap")
    }

    @Test("All its languages come in order, bokmål first")
    func all() {
        #expect(label.all.map(\.text) == ["Kunnskap", "Knowledge"])
        #expect(label.all.map(\.language) == [.nb, .en])
    }
}
