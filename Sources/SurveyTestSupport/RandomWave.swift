public import SurveyModel

/// A wave of made-up respondents with weights, strata, zones, routing, every kind of question and every state.
public enum RandomWave {
    /// What it asks.
    public static let questionnaire = Questionnaire(
        wave: Wave(
            key: "random", title: Label("Tilfeldig bølge"), origin: .synthetic, status: .closed,
            boundaryDate: TinyWave.day("2024-01-01"), design: WaveDesign(isWeighted: true, isStratified: true)),
        batteries: [Battery(key: "trust", label: Label("Tillit"))],
        questions: [
            question("role", .single, .answered, ["direct", "other", "none"], [("unsure", .dontKnow)]),
            question("place", .single, .valid, ["town", "village", "farm", "nowhere"]),
            question(
                "trust.research", .scale, .shown, ["high", "some", "low"], [("blank", .noAnswer)], battery: "trust",
                nets: [("trusts", ["high", "some"]), ("any", ["high", "some", "low"])]),
            question(
                "trust.press", .scale, .asked, ["high", "low"], battery: "trust",
                universe: [.question("role", values: ["direct", "other"])]),
            question(
                "tools", .multiple, .answered, ["phone", "mail", "visit", "fax"], [("no_idea", .dontKnow)],
                nets: [("remote", ["phone", "mail", "fax"]), ("personal", ["phone", "visit"])]),
            question(
                "partners", .multiple, .shown, ["county", "firms", "clubs"],
                universe: [.question("place", values: ["town", "village"])], nets: [("local", ["firms", "clubs"])]),
            Question(key: "years", kind: .number, variable: "years", baseRule: .valid, label: Label("År")),
            Question(key: "remark", kind: .text, variable: "remark", baseRule: .valid, label: Label("Merknad")),
        ])

    /// The questions that a table can be made of.
    public static let coded = questionnaire.questions.filter(\.kind.isCoded).map(\.key)

    /// Answers of so many respondents, the same for the same seed. Nobody ever answers `nowhere` to `place`.
    public static func answers(of count: Int, seed: UInt64) -> AnswerSet {
        var random = RandomNumbers(seed: seed)
        let units = (1...max(1, count / 3)).map { number in
            Unit(
                key: "u\(number)", kind: number % 4 == 0 ? .region : .anonymous,
                zone: [nil, "I", "II", "III"][random.below(4)])
        }
        var respondents: [Respondent] = []
        var answers: [String: [Answer]] = [:]
        for number in 1...count {
            respondents.append(
                Respondent(
                    number: number, unit: units[random.below(units.count)].key,
                    weight: Double(1 + random.below(4000)) / 1000,
                    stratum: ["north", "south", "west"][random.below(3)],
                    cluster: random.below(5) == 0 ? "c\(random.below(9))" : nil))
            var own: [String: Answer] = [:]
            let isNonresponse = random.below(25) == 0
            let breakoff = random.below(12) == 0 ? random.below(questionnaire.questions.count) : .max
            for (index, question) in questionnaire.questions.enumerated() {
                var answer = self.answer(to: question, own, &random)
                if index >= breakoff { answer = .state(.breakoff) }
                if isNonresponse { answer = .state(.nonresponse) }
                own[question.key] = answer
                answers[question.key, default: []].append(answer)
            }
        }
        return AnswerSet(units: units, respondents: respondents, answers: answers)
    }

    private static func answer(
        to question: Question, _ earlier: [String: Answer], _ random: inout RandomNumbers
    ) -> Answer {
        let isShown = question.universe.allSatisfy { condition in
            guard case .question(let key, let values) = condition, case .options(let codes) = earlier[key] else {
                return false
            }
            return codes.contains(where: values.contains)
        }
        guard isShown else { return .state(.notShown) }
        if random.below(4) == 0 {
            return .state([.dontKnow, .notApplicable, .refused, .noAnswer, .notAsked][random.below(5)])
        }
        let codes = question.validCodes.filter { $0 != "nowhere" }
        switch question.kind {
        case .single, .scale: return .options([codes[random.below(codes.count)]])
        case .multiple:
            let ticked = codes.filter { _ in random.below(2) == 0 }
            return ticked.isEmpty ? .state(.noAnswer) : .options(ticked)
        case .number: return .number(Double(random.below(400)) / 10)
        case .text: return .text("remark \(random.below(50))")
        }
    }

    private static func question(
        _ key: String, _ kind: QuestionKind, _ rule: BaseRule, _ codes: [String],
        _ states: [(String, AnswerState)] = [],
        battery: String? = nil, universe: [Filter] = [], nets: [(String, [String])] = []
    ) -> Question {
        Question(
            key: key, kind: kind, variable: key, battery: battery, universe: universe, baseRule: rule,
            label: Label("Spørsmål \(key)"),
            options: codes.map { Option(code: $0, label: Label("Svar \($0)")) }
                + states.map { Option(code: $0.0, state: $0.1, label: Label("Svar \($0.0)")) },
            nets: nets.map { Net(code: $0.0, label: Label("Netto \($0.0)"), options: $0.1) })
    }
}
