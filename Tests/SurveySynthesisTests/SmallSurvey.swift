import SurveyModel
import Testing

/// A made-up questionnaire and list, with parts that a test may replace.
struct SmallSurvey {
    var seed: UInt64 = 7
    var blocks = [["job", "active", "part"], ["hobby"], ["view"]]
    var tied = [["active", "part"]]
    var margins: [Margin] = [
        Margin(question: "job", base: nil, sizes: [("boss", .count(30)), ("clerk", .count(50))]),
        Margin(
            question: "active", base: nil,
            sizes: [("yes", .percent(PrintedNumber(digits: 75))), ("no", .count(15)), ("dont_know", .count(5))]),
        Margin(question: "part", base: 50, sizes: [("large", .count(20)), ("small", .count(30))]),
        Margin(question: "hobby", base: 55, sizes: [("ski", .count(25)), ("sing", .count(20)), ("sew", .count(30))]),
        Margin(question: "view", base: 72, sizes: [("good", .count(24)), ("fair", .count(24)), ("poor", .count(24))]),
    ]
    var constraints: [Constraint] = []
    var groups: [UnitPlan.Group] = [
        .init(kind: .anonymous, zone: "I", count: 20), .init(kind: .anonymous, zone: "II", count: 25),
        .init(kind: .region, zone: nil, count: 5),
    ]

    func questionnaire() throws -> Questionnaire {
        Questionnaire(
            wave: Wave(
                key: "small", title: Label("Liten"), origin: .synthetic, status: .closed,
                boundaryDate: try #require(CalendarDate(year: 2020))),
            batteries: [],
            questions: [
                question("job", .single, ["boss", "clerk"]),
                Question(
                    key: "active", kind: .single, variable: "active", baseRule: .shown, label: Label("active"),
                    options: ["yes", "no"].map { Option(code: $0, label: Label($0)) }
                        + [Option(code: "dont_know", state: .dontKnow, label: Label("Vet ikke"))]),
                question("part", .single, ["large", "small"], universe: [.question("active", values: ["yes"])]),
                question("hobby", .multiple, ["ski", "sing", "sew"], universe: [.question("active", values: ["yes"])]),
                question("view", .scale, ["good", "fair", "poor"]),
                Question(key: "open", kind: .text, variable: "open", baseRule: .answered, label: Label("open")),
            ])
    }

    var list: ConstraintList {
        ConstraintList(
            wave: "small", seed: seed, respondents: 80, blocks: blocks, tied: tied, margins: margins,
            constraints: constraints,
            units: UnitPlan(
                groups: groups, regionMembers: [.question("job", values: ["clerk"])],
                onePerUnit: ("job", ["boss"]), agreeOn: "active"))
    }

    private func question(
        _ key: String, _ kind: QuestionKind, _ codes: [String], universe: [Filter] = []
    ) -> Question {
        Question(
            key: key, kind: kind, variable: key, universe: universe, baseRule: .answered, label: Label(key),
            options: codes.map { Option(code: $0, label: Label($0)) },
            nets: key == "view" ? [Net(code: "content", label: Label("Fornøyd"), options: ["good", "fair"])] : [])
    }
}
