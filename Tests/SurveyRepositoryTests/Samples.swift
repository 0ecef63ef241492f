import SurveyModel
import SurveyRepository
import SurveyTestSupport

/// Values for the repository's tests, every field of them filled at least once.
enum Samples {
    static let day = TinyWave.day

    static func code(_ code: String, _ state: AnswerState = .valid, invented: Bool = false) -> Option {
        Option(
            code: code, state: state, label: Label("nb \(code)", others: [.nn: "nn \(code)", .en: "en \(code)"]),
            isInvented: invented)
    }

    static let questionnaire = Questionnaire(
        wave: Wave(
            key: "rich", title: Label("Rik", others: [.nn: "Rik", .en: "Rich"]),
            note: Label("Merknad", others: [.en: "Note"]), origin: .collected, status: .open,
            opened: day("2016-01-10"), closed: day("2016-02-10"), boundaryDate: day("2016-01-01"),
            design: WaveDesign(
                isWeighted: true, isStratified: true, population: 428, populations: ["s1": 120, "s2": 308],
                correctsForPopulation: true, defaultUse: .full)),
        batteries: [
            Battery(key: "source", label: Label("Kilder", others: [.en: "Sources"])),
            Battery(key: "empty", label: Label("Ingen spørsmål")),
        ],
        questions: [
            Question(
                key: "activity", kind: .single, variable: "activity", baseRule: .shown, label: Label("Aktivitet"),
                options: [code("yes"), code("no"), code("unsure", .dontKnow), code("blank", .noAnswer)]),
            Question(
                key: "source.ds", kind: .scale, variable: "source.ds", battery: "source",
                universe: [.question("activity", values: ["yes"]), .attribute(.zone, values: ["II", "III"])],
                baseRule: .asked, label: Label("Kilde", others: [.nn: "Kjelde"]),
                options: [code("large", invented: true), code("some"), code("never")],
                nets: [
                    Net(code: "used", label: Label("Brukt", others: [.en: "Used"]), options: ["large", "some"]),
                    Net(code: "not_much", label: Label("Lite"), options: ["some", "never"]),
                ]),
            Question(
                key: "kinds", kind: .multiple, variable: "kinds", baseRule: .answered, label: Label("Flere"),
                options: [code("a"), code("b"), code("c"), code("other", .notApplicable)],
                nets: [Net(code: "ab", label: Label("A eller B"), options: ["a", "b"])]),
            Question(key: "age", kind: .number, variable: "age", baseRule: .valid, label: Label("Alder")),
            Question(key: "words", kind: .text, variable: "words", baseRule: .valid, label: Label("Ord")),
        ])

    static let answers = AnswerSet(
        units: [
            Unit(key: "z", kind: .municipality, municipality: "0301"), Unit(key: "a", kind: .anonymous, zone: "III"),
            Unit(key: "m", kind: .region),
        ],
        respondents: [
            Respondent(number: 1, unit: "z", weight: 0.125, stratum: "s1", cluster: "k"),
            Respondent(number: 2, unit: "a", weight: 1.0 / 3),
            Respondent(number: 3, unit: "a"),
            Respondent(number: 4, unit: "m", weight: 1e6, stratum: "s2"),
        ],
        answers: [
            "activity": [.options(["yes"]), .options(["no"]), .state(.dontKnow), .state(.refused)],
            "source.ds": [.options(["large"]), .state(.notShown), .state(.notShown), .state(.notAsked)],
            "kinds": [.options(["a", "c"]), .options(["b"]), .state(.notApplicable), .state(.breakoff)],
            "age": [.number(0), .number(-2.5), .number(0.1), .state(.noAnswer)],
            "words": [.text("æøå 'sitat'\n\"linje\""), .state(.noAnswer), .text("🙂"), .state(.nonresponse)],
        ])

    static let register = Register(
        counties: [County(code: "03", name: "Oslo", validFrom: day("2016-01-01"), validTo: nil)],
        municipalities: [
            Municipality(code: "0301", name: "Oslo", county: "03", validFrom: day("2016-01-01"), validTo: nil)
        ], changes: [], attributes: [], successors: [])

    /// A database with the register, the rich wave and its answers.
    static func stored() throws -> TestDatabase {
        let test = try TestDatabase()
        try test.store(register)
        try test.store(questionnaire, answers)
        return test
    }

    /// The rich wave's answers with other answers to one question.
    static func answers(_ key: String, _ column: [Answer]) -> AnswerSet {
        AnswerSet(
            units: answers.units, respondents: answers.respondents,
            answers: answers.answers.merging([key: column]) { $1 })
    }
}
