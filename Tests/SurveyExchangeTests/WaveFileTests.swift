import SurveyExchange
import SurveyModel
import Testing

@Suite struct WaveFileTests {
    @Test("a wave file gives its wave and its questionnaire")
    func whole() throws {
        let questionnaire = try Samples.questionnaire()
        let wave = questionnaire.wave
        #expect(wave.key == "2020")
        #expect(wave.title == Label("Prøve", others: [.nn: "Prøve", .en: "Trial"]))
        #expect(wave.note == nil)
        #expect(wave.origin == .synthetic)
        #expect(wave.opened == CalendarDate("2020-01-15"))
        #expect(wave.boundaryDate == CalendarDate("2020-01-01"))
        #expect(wave.design == WaveDesign(isWeighted: true, isStratified: true, population: 356))
        #expect(questionnaire.batteries == [Battery(key: "source", label: Label("Kilder"))])
        #expect(questionnaire.questions.map(\.key) == ["activity", "source.ds", "work", "years", "more"])
        let source = try #require(questionnaire.question("source.ds"))
        #expect(source.battery == "source")
        #expect(source.universe == [.question("activity", values: ["yes"])])
        #expect(source.baseRule == .answered)
        #expect(source.options.map(\.isInvented) == [false, true, false])
        #expect(source.nets == [Net(code: "used", label: Label("Brukt"), options: ["large", "some"])])
        #expect(questionnaire.question("activity")?.options.map(\.state) == [.valid, .valid, .dontKnow])
    }

    @Test("a question that is invented is so in every option")
    func invented() throws {
        let work = try #require(try Samples.questionnaire().question("work"))
        #expect(work.options.map(\.isInvented) == [true, true])
    }

    @Test("design and batteries may be left out")
    func optional() throws {
        var text = try Samples.edit(
            Samples.wave, "  design: {weight: respondent, strata: respondent, population: 356}\n", "")
        text = try Samples.edit(text, "batteries:\n  - {key: source, label: {nb: \"Kilder\"}}\n", "")
        text = try Samples.edit(text, "    battery: source\n", "")
        let questionnaire = try WaveFile.parse(bytes: Array(text.utf8), file: "w")
        #expect(questionnaire.wave.design == WaveDesign())
        #expect(questionnaire.batteries.isEmpty)
    }

    static let spoiled: [Spoiled] = [
        Spoiled(
            "format: kunnskap-wave/1\n", "",
            "w:1:1: the key 'format' is missing; write 'format: kunnskap-wave/1' on the first line"),
        Spoiled(
            "kunnskap-wave/1", "kunnskap-case/1",
            "w:1:9: this is a file of another format; write 'format: kunnskap-wave/1', or give the right file"),
        Spoiled(
            "origin: synthetic", "orign: synthetic", "w:3:3: the key 'origin' is missing; add it",
            "w:5:3: unknown key 'orign'; did you mean 'origin' or 'design'?"),
        Spoiled(
            "origin: synthetic", "origin: made_up",
            "w:5:11: 'made_up' is not known here; write one of 'collected', 'reconstructed' and 'synthetic'"),
        Spoiled(
            "key: \"2020\"", "key: \"Year 2020\"",
            "w:3:8: 'Year 2020' is not a key; use only lower-case letters a to z, digits, '_', '.' and '-'"),
        Spoiled("\"2020-02-28\"", "\"2020-02-30\"", "w:8:11: '2020-02-30' is not a day; write it as \"2016-01-15\""),
        Spoiled(
            "\"2020-02-28\"", "\"2020-01-14\"", "w:8:11: the wave closed before it opened; correct one of the dates"),
        Spoiled("nn: \"Prøve\"", "se: \"Prøve\"", "w:4:24: unknown key 'se'; did you mean 'en', 'nb' or 'nn'?"),
        Spoiled("{nb: \"Prøve\", ", "{", "w:4:10: the key 'nb' is missing; add it"),
        Spoiled("{nb: \"Kilder\"}", "Kilder", "w:12:26: a label is a mapping of languages; write {nb: \"…\"}"),
        Spoiled("{nb: \"Kilder\"}", "{nb: \"\"}", "w:12:31: a text is missing here; write it, or remove the key"),
        Spoiled(
            "weight: respondent", "weight: yes",
            "w:10:20: 'yes' is not known here; write one of 'none' and 'respondent'"),
        Spoiled("population: 356", "population: 0", "w:10:64: a whole number, 1 or more, was expected here"),
        Spoiled(
            "batteries:\n", "batteries:\n  - {key: source, label: {nb: \"Igjen\"}}\n",
            "w:13:11: the battery 'source' stands twice, first on line 12; rename or remove one"),
        Spoiled("battery: source", "battery: sources", "w:26:14: unknown battery 'sources'; did you mean 'source'?"),
        Spoiled("key: source.ds", "key: ds", "w:26:14: a question of this battery is called 'source.…'; rename 'ds'"),
        Spoiled(
            "key: years", "key: activity",
            "w:45:11: the question 'activity' stands twice, first on line 14; rename or remove one"),
        Spoiled(
            "key: years", "key: zone",
            "w:45:11: a question cannot be called 'zone', a column of the answers file; rename it"),
        Spoiled(
            "kind: number", "kind: numeric",
            "w:45:24: 'numeric' is not known here; write one of 'single', 'multiple', 'scale', 'number' and 'text'"),
        Spoiled(
            "base: valid", "base: all",
            "w:45:55: 'all' is not known here; write one of 'asked', 'shown', 'answered' and 'valid'"),
        Spoiled(
            "activity=yes", "work=a", "w:27:16: 'work' is not asked before this question; look at earlier ones only"),
        Spoiled(
            "activity=yes", "source.ds=large",
            "w:27:16: 'source.ds' is not asked before this question; look at earlier ones only"),
        Spoiled("activity=yes", "activty=yes", "w:27:16: unknown question 'activty'; did you mean 'activity'?"),
        Spoiled(
            "activity=yes", "activity=yess",
            "w:27:16: 'yess' is no option, net, state or base rule of 'activity'; did you mean 'yes'?"),
        Spoiled(
            "activity=yes", "activity", "w:27:16: 'activity' is not a condition; write key=value or key=value,value"),
        Spoiled(
            "activity=yes", "unit_kind=town",
            "w:27:16: 'town' is no kind of unit; write one of 'municipality', 'region' and 'anonymous'"),
        Spoiled("\"activity=yes\"", "{at_least: 1, of: []}", "w:27:16: a text was expected here, not a mapping"),
        Spoiled(
            "code: large", "code: Large",
            "w:31:16: 'Large' is not a code; use only lower-case letters a to z, digits and '_'"),
        Spoiled(
            "code: some", "code: large",
            "w:32:16: the code 'large' stands twice, first on line 31; rename or remove one"),
        Spoiled(
            "code: used", "code: never",
            "w:35:16: the code 'never' stands twice, first on line 33; rename or remove one"),
        Spoiled("code: used", "code: total", "w:35:16: 'total' is a reserved word; use another code"),
        Spoiled(
            "code: used", "code: refused",
            "w:35:16: 'refused' is the name of a state; add 'state: refused', or use another code"),
        Spoiled("[large, some]", "[]", "w:35:53: the list is empty; write at least one value"),
        Spoiled("[large, some]", "[large, sme]", "w:35:61: unknown option 'sme'; did you mean 'some'?"),
        Spoiled(
            "[large, some]", "[large, large]",
            "w:35:61: the option 'large' stands twice, first on line 35; rename or remove one"),
        Spoiled(
            "state: dont_know, ", "",
            "w:22:16: 'dont_know' is the name of a state; add 'state: dont_know', or use another code"),
        Spoiled(
            "state: dont_know", "state: unknown",
            "w:22:34: 'unknown' is not known here; write one of 'valid', 'dont_know', 'not_applicable', 'refused', 'no_answer', 'not_shown', 'not_asked', 'breakoff' and 'nonresponse'"
        ),
        Spoiled(
            "{code: no, ", "{code: unsure, state: dont_know, ",
            "w:22:9: 'unsure' is already the option for dont_know; keep one of them"),
        Spoiled(
            "{code: b, ", "{code: b, state: refused, ",
            "w:44:26: no option of a multiple question is a state; remove it, a state stands in all its columns"),
        Spoiled(
            "kind: number, ", "kind: number, options: [], ",
            "w:45:41: 'options' cannot stand here: a question of kind 'number' has none; remove it"),
        Spoiled("kind: number, ", "kind: single, ", "w:45:5: the key 'options' is missing; add it"),
        Spoiled(
            "invented: true}", "invented: maybe}", "w:32:53: 'maybe' is neither 'true' nor 'false'; write one of them"),
        Spoiled(
            "options: [large, some]", "options: large",
            "w:35:53: a list was expected here, as '[…]' or with a '-' before each value"),
        Spoiled(
            "  - {key: source, label: {nb: \"Kilder\"}}", "  - source",
            "w:12:5: a mapping was expected here, with the keys 'key' and 'label'",
            "w:26:14: unknown battery 'source'; there are none to choose from"),
        Spoiled(
            "title: {nb: \"Prøve\"", "title: {nb: *x",
            "w:4:15: aliases (*name) are not allowed; write the value out, or quote text that begins with '*'"),
    ]

    @Test("each fault is told with its place and what to do", arguments: spoiled)
    func faults(_ spoiled: Spoiled) throws {
        let text = try Samples.edit(Samples.wave, spoiled.old, spoiled.new)
        #expect(Samples.faults { try WaveFile.parse(bytes: Array(text.utf8), file: "w") } == spoiled.faults)
    }

    @Test("all faults of a file are told at once, in order of place")
    func several() throws {
        var text = try Samples.edit(Samples.wave, "status: closed", "status: shut")
        text = try Samples.edit(text, "code: never", "code: asked")
        text = try Samples.edit(text, "kind: number", "kind: nmber")
        let faults = Samples.faults { try WaveFile.parse(bytes: Array(text.utf8), file: "seed/w.yaml") }
        #expect(
            faults == [
                "seed/w.yaml:6:11: 'shut' is not known here; write one of 'planned', 'open' and 'closed'",
                "seed/w.yaml:33:16: 'asked' is a reserved word; use another code",
                "seed/w.yaml:45:24: 'nmber' is not known here; write one of 'single', 'multiple', 'scale', "
                    + "'number' and 'text'",
            ])
    }

    @Test("bytes that are not UTF-8 are a fault where the first of them stands")
    func encoding() {
        // As an editor saves it in Latin-1; a byte order mark is not counted.
        let latin = Samples.wave.unicodeScalars.map { UInt8($0.value) }
        for bytes in [latin, [0xEF, 0xBB, 0xBF] + latin] {
            #expect(
                Samples.faults { try WaveFile.parse(bytes: bytes, file: "w") } == [
                    "w:4:18: this is not UTF-8; save the file in UTF-8"
                ])
        }
    }

    @Test("what looks at a faulty question is not reported too")
    func noEcho() throws {
        let text = try Samples.edit(Samples.wave, "kind: single", "kind: singel")
        #expect(Samples.faults { try WaveFile.parse(bytes: Array(text.utf8), file: "w") }.count == 1)
    }

    @Test("a question whose options are all states is a fault")
    func onlyStates() throws {
        var text = try Samples.edit(Samples.wave, "code: yes, ", "code: refused, state: refused, ")
        text = try Samples.edit(text, "code: no, ", "code: no_answer, state: no_answer, ")
        text = try Samples.edit(text, "activity=yes", "activity=refused")
        #expect(
            Samples.faults { try WaveFile.parse(bytes: Array(text.utf8), file: "w") } == [
                "w:20:9: every option is a state; add an option that is an answer"
            ])
    }
}
