import SurveyExchange
import SurveyModel
import Testing

/// What a wave file says of earlier waves, held against them.
@Suite struct ComparabilityTests {
    /// The sample as a wave of 2024, each question the same as in 2020.
    private static func later(edit: (old: String, new: String)...) throws -> String {
        var text = Samples.wave.replacing("\"2020", with: "\"2024")
        text = text.replacing("\n    label: ", with: "\n    \(mark)\n    label: ")
        for key in ["years", "more"] {
            text = text.replacing("variable: \(key),", with: "variable: \(key), \(mark),")
        }
        for edit in edit { text = try Samples.edit(text, edit.old, edit.new) }
        return text
    }

    private static func faults(_ text: String, beside stored: [Questionnaire]? = nil) throws -> [String] {
        let stored = try stored ?? [Samples.questionnaire()]
        return Samples.faults { try WaveFile.parse(bytes: Array(text.utf8), file: "w", beside: stored) }
    }

    private static let mark = "comparable: [{wave: \"2020\", kind: identical}]"

    @Test("every question can be as it was")
    func same() throws {
        let text = try Self.later()
        let stored = try [Samples.questionnaire()]
        let questionnaire = try WaveFile.parse(bytes: Array(text.utf8), file: "w", beside: stored)
        for question in questionnaire.questions {
            #expect(question.comparability == [Comparability(wave: "2020", question: question.key, kind: .identical)])
        }
    }

    @Test("an entry names another question and says why")
    func whole() throws {
        let text = try Self.later()
        let edited = text.replacing(
            "battery: source\n    universe: [\"activity=yes\"]\n    base: answered\n    \(Self.mark)",
            with: """
                battery: source
                    universe: ["activity=yes"]
                    base: answered
                    comparable:
                      - {wave: "2020", question: activity, kind: merged, note: {nb: "Slått sammen", en: "Merged"}}
                      - {wave: "2020", question: source.ds, kind: merged, note: {nb: "Slått sammen"}}
                """)
        let stored = try [Samples.questionnaire()]
        let questionnaire = try WaveFile.parse(bytes: Array(edited.utf8), file: "w", beside: stored)
        #expect(
            questionnaire.question("source.ds")?.comparability == [
                Comparability(
                    wave: "2020", question: "activity", kind: .merged,
                    note: Label("Slått sammen", others: [.en: "Merged"])),
                Comparability(wave: "2020", question: "source.ds", kind: .merged, note: Label("Slått sammen")),
            ])
    }

    /// What stands in the place of the first question's `comparable`, on line 18, and its fault.
    static let entries: [(entry: String, fault: String)] = [
        (
            "{wave: \"2024\", kind: identical}",
            "w:18:25: '2024' is the wave of the question itself; name an earlier one"
        ),
        ("{wave: \"202\", kind: identical}", "w:18:25: unknown wave '202'; did you mean '2020'?"),
        (
            "{wave: \"2020\", question: activty, kind: identical}",
            "w:18:43: wave '2020' has no question 'activty'; did you mean 'activity'?"
        ),
        (
            "{wave: \"2020\", kind: same}",
            "w:18:39: 'same' is not known here; write one of 'identical', 'wording_changed', 'scale_changed', "
                + "'option_added', 'split', 'merged' and 'not_comparable'"
        ),
        ("{wave: \"2020\"}", "w:18:18: the key 'kind' is missing; add it"),
        ("{kind: identical}", "w:18:18: the key 'wave' is missing; add it"),
        (
            "{wave: \"2020\", kind: identical, why: x}",
            "w:18:50: unknown key 'why'; write one of 'wave', 'question', 'kind' and 'note'"
        ),
        ("", "w:18:17: the list is empty; write at least one value"),
        (
            "{wave: \"2020\", kind: split}",
            "w:18:18: 'split' needs a note that tells readers why; add 'note: {nb: \"…\"}'"
        ),
        (
            "{wave: \"2020\", kind: identical}, {wave: \"2020\", kind: wording_changed}",
            "w:18:51: 'activity' of wave '2020' stands twice; remove one"
        ),
        (
            "{wave: \"2020\", kind: identical}, {wave: \"2020\", question: source.ds, kind: identical}",
            "w:18:93: this question continues 'activity' of wave '2020' already, and can continue one only; "
                + "write 'merged' for both, or 'not_comparable'"
        ),
        (
            "{wave: \"2020\", question: years, kind: wording_changed}",
            "w:18:56: 'years' of wave '2020' is of kind 'number', this question of kind 'single': they are not "
                + "wording_changed; write 'not_comparable' with a note"
        ),
    ]

    @Test("each fault of an entry is told with its place and what to do", arguments: entries)
    func entry(entry: String, fault: String) throws {
        let text = try Self.later(edit: (Self.mark, "comparable: [\(entry)]"))
        #expect(try Self.faults(text).contains(fault))
    }

    /// A change of the sample's question 'source.ds', with what is then declared of it, and the fault, if it is one.
    static let changes: [(old: String, new: String, kind: String, fault: String?)] = [
        ("", "", "identical", nil), ("", "", "wording_changed", nil),
        (
            "", "", "option_added",
            "'source.ds' of wave '2020' has all of these options; write 'identical' or 'wording_changed'"
        ),
        ("", "", "scale_changed, note: {nb: \"x\"}", nil),
        (
            "{nb: \"DS\"}", "{nb: \"Senteret\"}", "identical",
            "the label is not that of 'source.ds' of wave '2020'; write 'wording_changed', or the old label"
        ),
        ("{nb: \"DS\"}", "{nb: \"Senteret\"}", "wording_changed", nil),
        ("{nb: \"DS\"}", "{nb: \"DS\", en: \"The centre\"}", "identical", nil),
        (
            "\"Noen\"", "\"Litt\"", "identical",
            "the options are not those of 'source.ds' of wave '2020' (another label: 'some'); write "
                + "'wording_changed', or the old labels"
        ),
        ("\"Noen\"", "\"Litt\"", "wording_changed", nil),
        (
            "      - {code: never, label: {nb: \"Aldri\"}}\n", "", "identical",
            "the options are not those of 'source.ds' of wave '2020' (gone: 'never'); write 'scale_changed' with a note"
        ),
        (
            "      - {code: never, label: {nb: \"Aldri\"}}\n", "", "option_added",
            "the options are not those of 'source.ds' of wave '2020' (gone: 'never'); write 'scale_changed' with a note"
        ),
        ("      - {code: never, label: {nb: \"Aldri\"}}\n", "", "scale_changed, note: {nb: \"x\"}", nil),
        (
            "{code: never, ", "{code: dont_know, state: dont_know, label: {nb: \"Vet ikke\"}}\n      - {code: never, ",
            "wording_changed",
            "the options are not those of 'source.ds' of wave '2020' (new: 'dont_know'); write 'option_added'"
        ),
        (
            "{code: never, ", "{code: seldom, label: {nb: \"Sjelden\"}}\n      - {code: never, ", "identical",
            "the options are not those of 'source.ds' of wave '2020' (new: 'seldom'); write 'option_added'"
        ),
        ("{code: never, ", "{code: seldom, label: {nb: \"Sjelden\"}}\n      - {code: never, ", "option_added", nil),
        (
            "{code: never, ", "{code: never, state: refused, ", "wording_changed",
            "the options are not those of 'source.ds' of wave '2020' (another state: 'never'); write 'scale_changed' "
                + "with a note"
        ),
        (
            "{code: large, label: {nb: \"Stor\"}}\n      - {code: some, label: {nb: \"Noen\"}, invented: true}",
            "{code: some, label: {nb: \"Noen\"}, invented: true}\n      - {code: large, label: {nb: \"Stor\"}}",
            "identical",
            "the options are not those of 'source.ds' of wave '2020' (another order); write 'scale_changed' with a note"
        ),
        (
            "kind: scale", "kind: single", "identical",
            "'source.ds' of wave '2020' is of kind 'scale', this question of kind 'single': they are not identical; "
                + "write 'not_comparable' with a note"
        ),
    ]

    @Test("what is declared is held against what was asked", arguments: changes)
    func changed(old: String, new: String, kind: String, fault: String?) throws {
        var text = try Self.later()
        let second = text.replacing(Self.mark, with: "@", maxReplacements: 1)
        text = second.replacing(Self.mark, with: "comparable: [{wave: \"2020\", kind: \(kind)}]", maxReplacements: 1)
            .replacing("@", with: Self.mark)
        if !old.isEmpty { text = try Samples.edit(text, old, new) }
        // 'work' and the later ones are not touched.
        #expect(try Self.faults(text).map { String($0.drop { $0 != " " }.dropFirst()) } == [fault].compactMap(\.self))
        if fault != nil {
            #expect(try Self.faults(text).first?.hasPrefix("w:30:39: ") == true)
        }
    }

    @Test("a variable that was measured before is compared with, or is another one")
    func silent() throws {
        let text = try Self.later(
            edit: ("    \(Self.mark)\n", ""), ("variable: years, \(Self.mark),", "variable: years,")
        )
        .replacing("variable: more", with: "variable: work2").replacing("kind: number", with: "kind: text")
        #expect(
            try Self.faults(text) == [
                "w:16:15: the variable 'activity' was measured by 'activity' of wave '2020'; tell how they compare, as "
                    + "'comparable: [{wave: \"2020\", kind: identical}]', or give this question a variable of its own",
                "w:47:40: the variable 'years' was measured by 'years' of wave '2020', as a question of kind 'number'; "
                    + "tell how they compare, as 'comparable: [{wave: \"2020\", kind: not_comparable, note: {nb: \"…\"}}]', "
                    + "or give this question a variable of its own",
            ])
        // Without the waves nobody knows.
        #expect(Samples.faults { try WaveFile.parse(bytes: Array(text.utf8), file: "w") } == [])
        #expect(try Self.faults(text, beside: []).count { $0.contains("unknown wave '2020'") } == 3)
    }

    @Test("a question of the file continues one earlier question alone")
    func twice() throws {
        let entry = "comparable: [{wave: \"2020\", question: years, kind: identical}]"
        let text = try Self.later(
            edit: (
                "kind: text, variable: more, \(Self.mark)",
                "kind: number, variable: more, \(entry)"
            )
        ).replacing("label: {nb: \"Mer\"}", with: "label: {nb: \"År\"}")
        let lines = try Self.faults(text)
        #expect(lines.count == 1)
        #expect(
            lines.first?.hasSuffix(
                "another question continues 'years' of wave '2020', on line 48; write 'split' for both, or "
                    + "'not_comparable'") == true)
    }

    @Test("a wave is compared with earlier ones only")
    func order() throws {
        let text = try Self.later(edit: ("boundary_date: \"2024-01-01\"", "boundary_date: \"2019-01-01\""))
        let lines = try Self.faults(text)
        #expect(lines.count == 5)
        #expect(
            lines.first
                == "w:18:25: the boundary date of wave '2020' is after that of this one; name an earlier wave")
        #expect(
            try Self.faults(text.replacing("    \(Self.mark)\n", with: "").replacing(", \(Self.mark)", with: "")) == [])
    }

    @Test("a question without options cannot get one")
    func noOptions() throws {
        let text = try Self.later(
            edit: (
                "variable: years, \(Self.mark)", "variable: years, comparable: [{wave: \"2020\", kind: option_added}]"
            ))
        let lines = try Self.faults(text)
        #expect(lines.count == 1)
        #expect(
            lines.first?.hasSuffix(
                ": a question of kind 'number' has no options that one could be added to; write another kind") == true)
    }
}
