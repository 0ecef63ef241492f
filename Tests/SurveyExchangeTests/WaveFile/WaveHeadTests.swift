import SurveyExchange
import SurveyModel
import Testing

/// Languages, legal basis and the day of deletion.
@Suite struct WaveHeadTests {
    private static let head = "  boundary_date: \"2020-01-01\"\n"

    private static func file(_ lines: String) throws -> String {
        try Samples.edit(Samples.wave, head, head + lines)
    }

    private static func faults(_ lines: String) throws -> [String] {
        let text = try file(lines)
        return Samples.faults { try WaveFile.parse(bytes: Array(text.utf8), file: "w") }
    }

    @Test("a wave file says what allows the answers to be kept, and until when")
    func law() throws {
        let text = try Self.file("  legal_basis: \"Samtykke: ja\"\n  delete_by: \"2025-01-01\"\n")
        let wave = try WaveFile.parse(bytes: Array(text.utf8), file: "w").wave
        #expect(wave.legalBasis == "Samtykke: ja")
        #expect(wave.deleteBy == CalendarDate("2025-01-01"))
        #expect(wave.languages == [.nb])
    }

    @Test(
        "each fault of them is told with its place",
        arguments: [
            ("delete_by: \"2025-02-29\"", "w:10:14: '2025-02-29' is not a day; write it as \"2016-01-15\""),
            (
                "delete_by: \"2020-02-28\"",
                "w:10:14: the answers would be deleted before the wave closes; correct one of the dates"
            ),
            ("legal_basis: \"\"", "w:10:16: a text is missing here; write it, or remove the key"),
            ("languages: nb", "w:10:14: a list was expected here, as '[…]' or with a '-' before each value"),
            ("languages: []", "w:10:14: the list is empty; write at least one value"),
            ("languages: [nn]", "w:10:14: every label has its bokmål; add 'nb' to the languages"),
            ("languages: [nb, se]", "w:10:19: 'se' is not known here; write one of 'nb', 'nn' and 'en'"),
            ("languages: [nb, nb]", "w:10:19: the language 'nb' stands twice, first on line 10; rename or remove one"),
        ])
    func faults(line: String, fault: String) throws {
        #expect(try Self.faults("  \(line)\n").filter { !$0.contains("translation") } == [fault])
    }

    @Test("a wave that has opened and not closed is not deleted before it opened")
    func opened() throws {
        var text = try Self.file("  delete_by: \"2020-01-15\"\n")
        text = try Samples.edit(text, "  closed: \"2020-02-28\"\n", "")
        #expect(
            Samples.faults { try WaveFile.parse(bytes: Array(text.utf8), file: "w") } == [
                "w:9:14: the answers would be deleted before the wave opens; correct one of the dates"
            ])
    }

    @Test("every label has every language of the wave: each that is missing is told")
    func translations() throws {
        let lines = try Self.faults("  languages: [nn, nb]\n")
        // All but the title's.
        let labels = Samples.wave.split(separator: "label:", omittingEmptySubsequences: false).count - 1
        #expect(lines.count == labels)
        #expect(
            lines.first
                == "w:13:26: the translation 'nn' is missing; add it, or take 'nn' out of the wave's languages")
        #expect(lines.allSatisfy { $0.hasSuffix("or take 'nn' out of the wave's languages") })
        let text = try Self.file("  languages: [en, nb]\n").replacing("nb: \"", with: "en: \"x\", nb: \"")
            .replacing("en: \"x\", nb: \"Prøve\"", with: "nb: \"Prøve\"")
        let wave = try WaveFile.parse(bytes: Array(text.utf8), file: "w").wave
        #expect(wave.languages == [.nb, .en])
    }

    @Test("two questions cannot have one variable")
    func variable() throws {
        let text = try Samples.edit(Samples.wave, "variable: work", "variable: activity")
        #expect(
            Samples.faults { try WaveFile.parse(bytes: Array(text.utf8), file: "w") } == [
                "w:38:15: the variable 'activity' stands twice, first on line 16; rename or remove one"
            ])
    }

    @Test("a key that a stored wave has is a fault")
    func key() throws {
        let stored = try Samples.questionnaire()
        #expect(
            Samples.faults { try WaveFile.parse(bytes: Array(Samples.wave.utf8), file: "w", beside: [stored]) }.first
                == "w:3:8: there is a wave '2020' already; give the new one another key")
    }
}
