import SurveyExchange
import SurveyModel
import SurveyTestSupport
import Testing

@Suite struct WaveDraftTests {
    private static let date = TinyWave.day("2026-01-01")

    @Test("a draft asks what the old wave asked, and passes the check beside it")
    func draft() throws {
        let old = try WaveFile.parse(bytes: Array(SeedFiles.text("waves/2016.yaml").utf8), file: "w")
        let text = WaveFile.draft(key: "2026", from: old, boundaryDate: Self.date)
        let new = try WaveFile.parse(bytes: Array(text.utf8), file: "w", beside: [old])
        #expect(new.wave.key == "2026")
        #expect(new.wave.title.nb == "Kunnskap i tilflyttings- og inkluderingsarbeid 2026")
        #expect(new.wave.note == nil)
        #expect(new.wave.origin == .collected)
        #expect(new.wave.status == .planned)
        #expect(new.wave.boundaryDate == Self.date)
        #expect(new.wave.design == old.wave.design)
        #expect(new.batteries == old.batteries)
        #expect(new.questions.map(\.key) == old.questions.map(\.key))
        for (question, earlier) in zip(new.questions, old.questions) {
            #expect(question.comparability == [Comparability(wave: "2016", question: question.key, kind: .identical)])
            #expect(question.options.map(\.code) == earlier.options.map(\.code))
            #expect(question.options.map(\.label) == earlier.options.map(\.label))
            #expect(question.options.allSatisfy { !$0.isInvented })
            #expect(question.universe == earlier.universe && question.nets == earlier.nets)
        }
        #expect(text.contains("# The numbers of units are those of wave '2016': correct them."))
    }

    @Test("dates, law and notes of the old wave are not those of the new one")
    func head() throws {
        let edited = try Samples.edit(
            Samples.wave, "  boundary_date: \"2020-01-01\"\n",
            "  boundary_date: \"2020-01-01\"\n  legal_basis: \"Loven\\n§ 6\"\n  delete_by: \"2022-01-01\"\n")
        let old = try WaveFile.parse(bytes: Array(edited.utf8), file: "w")
        let text = WaveFile.draft(key: "neste", from: old, boundaryDate: Self.date)
        let new = try WaveFile.parse(bytes: Array(text.utf8), file: "w", beside: [old])
        #expect(new.wave.title == Label("Prøve neste", others: [.nn: "Prøve neste", .en: "Trial neste"]))
        #expect(new.wave.opened == nil && new.wave.closed == nil && new.wave.deleteBy == nil)
        #expect(new.wave.legalBasis == nil)
        #expect(text.contains("  # legal_basis: \"Loven\\n§ 6\"\n"))
    }

    @Test("without an earlier wave a draft is an example that passes the check")
    func example() throws {
        let text = WaveFile.draft(key: "2026", from: nil, boundaryDate: Self.date)
        let new = try WaveFile.parse(bytes: Array(text.utf8), file: "w", beside: [])
        #expect(new.questions.map(\.key) == ["activity", "sources"])
        // The commented lines are right, too.
        let whole = text.replacing("# design:", with: "design:").replacing("# opened:", with: "opened:")
            .replacing("YYYY-MM-DD", with: "2026-03-01").replacing("# legal_basis:", with: "legal_basis:")
        let design = try WaveFile.parse(bytes: Array(whole.utf8), file: "w").wave.design
        #expect(design == WaveDesign(isWeighted: true, isStratified: true, population: 357))
    }

    @Test("a key is lower-case letters, digits and marks", arguments: ["2026", "a.b-c_1", "-"])
    func key(text: String) { #expect(WaveFile.isKey(text)) }

    @Test("what else is written is no key", arguments: ["", "A", "æ", "a b", "a/b", "a\n"])
    func noKey(text: String) { #expect(!WaveFile.isKey(text)) }
}
