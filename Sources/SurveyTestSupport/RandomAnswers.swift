import SurveyModel

/// Answers a questionnaire at random: units of every kind, weights whose sums are exact, routing, every state.
struct RandomAnswers {
    private let questionnaire: Questionnaire
    private let numbers: [Int]
    private let units: [Unit]
    /// One respondent in so many answered nothing; 0: nobody.
    private let nonresponse: Int
    /// One answer in so many is a state.
    private let states: Int
    /// By question: one option in so many is ticked.
    private let ticks: [Int]

    init(_ questionnaire: Questionnaire, numbers: [Int], _ random: inout RandomNumbers) {
        self.questionnaire = questionnaire
        self.numbers = numbers
        let kinds: [UnitKind] = random.once(in: 4) ? [.anonymous] : UnitKind.allCases
        units = (1...max(1, min(40, numbers.count / 3))).map { number in
            let kind = kinds[random.below(kinds.count)]
            let municipality = RandomSurvey.register.municipalities[random.below(5)].code
            return Unit(
                key: "u\(number)", kind: kind, municipality: kind == .municipality ? municipality : nil,
                zone: [nil, nil, "I", "II", "III"][random.below(5)])
        }
        nonresponse = [0, 25, 3][random.below(3)]
        states = [2, 5, 40][random.below(3)]
        ticks = questionnaire.questions.map { _ in [1, 2, 2, 6][random.below(4)] }
    }

    func answers(_ random: inout RandomNumbers) -> AnswerSet {
        var answers: [String: [Answer]] = [:]
        for question in questionnaire.questions { answers[question.key] = [] }
        var respondents: [Respondent] = []
        for number in numbers {
            respondents.append(respondent(number, &random))
            for (key, answer) in row(&random) { answers[key]?.append(answer) }
        }
        return AnswerSet(units: units, respondents: respondents, answers: answers)
    }

    private func respondent(_ number: Int, _ random: inout RandomNumbers) -> Respondent {
        let design = questionnaire.wave.design
        return Respondent(
            number: number, unit: units[random.below(units.count)].key,
            weight: design.isWeighted ? Self.weight(&random) : 1,
            stratum: design.isStratified ? [nil, "north", "south", "south", "øst", "west"][random.below(6)] : nil,
            cluster: random.once(in: 5) ? "c\(random.below(9))" : nil)
    }

    /// A multiple of 1/64: sums of it, and of its square, are exact in any order.
    static func weight(_ random: inout RandomNumbers) -> Double { Double(1 + random.below(512)) / 64 }

    private func row(_ random: inout RandomNumbers) -> [String: Answer] {
        var own: [String: Answer] = [:]
        let answersNothing = nonresponse > 0 && random.once(in: nonresponse)
        let breakoff = random.once(in: 12) ? random.below(questionnaire.questions.count) : .max
        for (index, question) in questionnaire.questions.enumerated() {
            if answersNothing {
                own[question.key] = .state(.nonresponse)
            } else if index >= breakoff {
                own[question.key] = .state(.breakoff)
            } else {
                own[question.key] = answer(to: question, ticks[index], after: own, &random)
            }
        }
        return own
    }

    private func answer(
        to question: Question, _ ticks: Int, after earlier: [String: Answer], _ random: inout RandomNumbers
    ) -> Answer {
        let isShown = question.universe.allSatisfy { condition in
            guard case .question(let key, let values) = condition, case .options(let codes) = earlier[key] else {
                return false
            }
            return codes.contains(where: values.contains)
        }
        guard isShown else { return .state(.notShown) }
        if random.once(in: states) {
            return .state([.dontKnow, .notApplicable, .refused, .noAnswer, .notAsked, .notShown][random.below(6)])
        }
        let codes = question.validCodes
        switch question.kind {
        case .single, .scale: return .options([codes[random.below(codes.count)]])
        case .multiple:
            let ticked = codes.filter { _ in random.once(in: ticks) }
            return ticked.isEmpty ? .state(.noAnswer) : .options(ticked)
        case .number: return .number(Double(random.below(400)) / 8)
        case .text: return .text("remark \(random.below(50))")
        }
    }
}
