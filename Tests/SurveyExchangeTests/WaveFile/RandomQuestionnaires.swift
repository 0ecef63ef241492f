import SurveyModel
import SurveyTestSupport

/// Questionnaires of every shape that a wave file can have, with texts that a careless writer of YAML would spoil.
struct RandomQuestionnaires {
    private static let texts = [
        "Ja", "no", "0706", "~", "null", "- a", "a: b", "# nei", "'", "\"", "\\n", "a\nb\n", "\tx", "{nb: x}", "[1]",
        "*x",
        "&x", "!x", "%TAG x", "| y", "> z", "@", "`", "æøå Ærø", "e\u{301}", "\u{1F600}\u{200D}", "\u{FEFF}x",
        "a\u{2028}b",
        "x\u{85}y", "a\r\nb", " foran", "bak ", "1e3", "2016-01-01", "true", "?", ": ", "a #b", "\u{7F}\u{1}", "...",
        "---",
        "\u{FFFE}", "'' \"\" \\ / \\u0041",
    ]
    private static let words = ["yes", "no", "n", "y", "null", "true", "a", "b1", "_", "1", "007", "off", "z_9"]

    private var random: RandomNumbers
    private var languages: [Language] = [.nb]

    init(seed: UInt64) { random = RandomNumbers(seed: seed) }

    mutating func next() -> Questionnaire {
        languages = [.nb] + (once(in: 2) ? [.nn] : []) + (once(in: 2) ? [.en] : [])
        let wave = wave()
        let batteries =
            random.below(3) == 0
            ? []
            : (0...random.below(2)).map { number in
                Battery(key: ["no", "007", "s-t_.u"][number], label: label())
            }
        var questions: [Question] = []
        for number in 0...random.below(6) { questions.append(question(number, batteries, questions)) }
        return Questionnaire(wave: wave, batteries: batteries, questions: questions)
    }

    private mutating func once(in count: Int) -> Bool { random.below(count) == 0 }

    private mutating func text() -> String {
        let text = Self.texts[random.below(Self.texts.count)]
        return once(in: 3) ? text + Self.texts[random.below(Self.texts.count)] : text
    }

    private mutating func label() -> Label {
        var others: [Language: String] = [:]
        for language in Language.allCases where language != .nb {
            if languages.contains(language) || once(in: 4) { others[language] = text() }
        }
        return Label(text(), others: others)
    }

    private mutating func day(_ year: Int) -> CalendarDate? { CalendarDate("\(year)-0\(1 + random.below(9))-28") }

    private mutating func wave() -> Wave {
        let isStratified = once(in: 2)
        let isWeighted = once(in: 2)
        var populations: [String: Int] = [:]
        if isStratified, once(in: 2) {
            for _ in 0...random.below(3) {
                populations[once(in: 9) ? String(repeating: "lang ", count: 500) : text()] = 1 + random.below(900)
            }
        }
        let population = once(in: 2) ? 1 + random.below(900) : nil
        let isCorrected = (isStratified ? !populations.isEmpty : population != nil) && once(in: 2)
        let uses: [DesignUse?] = [nil, DesignUse.none, .full] + (isWeighted ? [.weights] : [])
        return Wave(
            key: ["2016", "no", "a.b-c_1", "1"][random.below(4)], title: label(), note: once(in: 2) ? label() : nil,
            origin: WaveOrigin.allCases[random.below(3)], status: WaveStatus.allCases[random.below(3)],
            opened: once(in: 2) ? day(2020) : nil, closed: once(in: 2) ? day(2021) : nil,
            boundaryDate: TinyWave.day("2020-01-01"),
            design: WaveDesign(
                isWeighted: isWeighted, isStratified: isStratified, population: population, populations: populations,
                correctsForPopulation: isCorrected, defaultUse: uses[random.below(uses.count)]),
            languages: languages, legalBasis: once(in: 2) ? text() : nil, deleteBy: once(in: 2) ? day(2022) : nil)
    }

    private mutating func question(_ number: Int, _ batteries: [Battery], _ earlier: [Question]) -> Question {
        let kind = QuestionKind.allCases[random.below(5)]
        let battery = once(in: 2) ? nil : batteries.first?.key
        let key = (battery.map { $0 + "." } ?? "") + ["yes", "1", "q", "off", "-x", "n"][number]
        let options = kind.isCoded ? options(kind) : []
        let valid = options.filter { $0.state == .valid }.map(\.code)
        var universe: [Filter] = once(in: 3) ? [.attribute(.stratum, values: ["a \"b\"", "c: d"])] : []
        if let first = earlier.first, once(in: 2) {
            universe.append(.question(first.key, values: ["valid", "refused"]))
        }
        return Question(
            key: key, kind: kind, variable: once(in: 2) ? key : "v\(number)", battery: battery, universe: universe,
            baseRule: BaseRule.allCases[random.below(4)], label: label(), options: options,
            nets: valid.isEmpty || once(in: 2) ? [] : [Net(code: "net", label: label(), options: valid)],
            comparability: comparability(number, key))
    }

    private mutating func options(_ kind: QuestionKind) -> [Option] {
        let isInvented = once(in: 3)
        let count = 1 + random.below(Self.words.count)
        var options = Self.words.prefix(count).map {
            Option(code: $0, label: label(), isInvented: isInvented || once(in: 3))
        }
        if kind != .multiple, once(in: 2) {
            options.append(Option(code: once(in: 2) ? "unsure" : "dont_know", state: .dontKnow, label: label()))
        }
        return options
    }

    private mutating func comparability(_ number: Int, _ key: String) -> [Comparability] {
        guard once(in: 2) else { return [] }
        let kinds: [Comparability.Kind] = [.merged, .split, .notComparable, .scaleChanged, .identical]
        return (0...random.below(3)).map { place in
            let kind = kinds[random.below(kinds.count)]
            let needsNote = kind != .identical
            return Comparability(
                wave: ["2012", "yes", "2008", "2004"][place], question: once(in: 2) ? key : "q\(number)", kind: kind,
                note: needsNote || once(in: 2) ? label() : nil)
        }
    }
}
