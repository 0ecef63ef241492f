public import SurveyModel
public import SurveyRepository

/// A wave of six made-up respondents with every kind of question, small enough to count by hand.
public enum TinyWave {
    /// What it asks.
    public static let questionnaire = Questionnaire(
        wave: Wave(
            key: "tiny", title: Label("Liten bølge"), origin: .synthetic, status: .closed,
            boundaryDate: day("2016-01-01"),
            design: WaveDesign(isWeighted: true, isStratified: true)),
        batteries: [Battery(key: "trust", label: Label("Tillit"))],
        questions: [
            Question(
                key: "role", kind: .single, variable: "role", baseRule: .answered, label: Label("Rolle"),
                options: [
                    Option(code: "direct", label: Label("Direkte")),
                    Option(code: "other", label: Label("Andre")),
                    Option(code: "unsure", state: .dontKnow, label: Label("Usikker")),
                ]),
            Question(
                key: "tools", kind: .multiple, variable: "tools",
                universe: [.question("role", values: ["direct", "other"])], baseRule: .answered,
                label: Label("Verktøy"),
                options: ["phone", "mail", "visit"].map { Option(code: $0, label: Label($0)) },
                nets: [Net(code: "remote", label: Label("På avstand"), options: ["phone", "mail"])]),
            Question(
                key: "trust.research", kind: .scale, variable: "trust.research", battery: "trust", baseRule: .shown,
                label: Label("Tillit til forskning"),
                options: ["high", "some", "low"].map { Option(code: $0, label: Label($0)) },
                nets: [Net(code: "trusts", label: Label("Har tillit"), options: ["high", "some"])]),
            Question(key: "years", kind: .number, variable: "years", baseRule: .valid, label: Label("År")),
            Question(key: "remark", kind: .text, variable: "remark", baseRule: .valid, label: Label("Merknad")),
        ])

    /// Who answered what.
    public static let answers = AnswerSet(
        units: [
            Unit(key: "a", kind: .anonymous, zone: "II"), Unit(key: "b", kind: .anonymous, zone: "III"),
            Unit(key: "c", kind: .region),
        ],
        respondents: [
            Respondent(number: 1, unit: "a", weight: 0.5, stratum: "north"),
            Respondent(number: 2, unit: "a", weight: 1.5, stratum: "north"),
            Respondent(number: 3, unit: "b", weight: 2, stratum: "south"),
            Respondent(number: 4, unit: "b", weight: 1, stratum: "south", cluster: "b2"),
            Respondent(number: 5, unit: "c", weight: 3, stratum: "south"),
            Respondent(number: 6, unit: "c", weight: 0.25, stratum: "north"),
        ],
        answers: [
            "role": [
                .options(["direct"]), .options(["direct"]), .options(["other"]), .state(.dontKnow),
                .state(.noAnswer), .state(.nonresponse),
            ],
            "tools": [
                .options(["phone", "mail"]), .options(["visit"]), .state(.noAnswer), .state(.notShown),
                .state(.notShown), .state(.nonresponse),
            ],
            "trust.research": [
                .options(["high"]), .options(["low"]), .options(["some"]), .state(.noAnswer), .state(.breakoff),
                .state(.nonresponse),
            ],
            "years": [
                .number(2.5), .number(10), .state(.dontKnow), .state(.noAnswer), .state(.breakoff),
                .state(.nonresponse),
            ],
            "remark": [
                .text("a remark"), .state(.noAnswer), .state(.notAsked), .state(.noAnswer), .state(.breakoff),
                .state(.nonresponse),
            ],
        ])

    /// Stores the wave with its answers.
    public static func store(in database: SurveyDatabase) throws {
        let (waves, repository) = (database.waves, database.answers)
        try database.write { () throws(RepositoryError) in
            try waves.store(questionnaire)
            try repository.insert(answers, into: questionnaire.wave.key)
        }
    }

    /// A day written in a test; a text that is none is a mistake in the test.
    public static func day(_ text: String) -> CalendarDate {
        guard let date = CalendarDate(text) else { preconditionFailure("'\(text)' is no day") }
        return date
    }
}
