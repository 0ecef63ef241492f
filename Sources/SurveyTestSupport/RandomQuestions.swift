import SurveyModel

/// Makes random questions: every kind, with listed states, nets and routing.
enum RandomQuestions {
    /// The first two have options, so that there always is a table.
    static func questions(_ count: Int, _ random: inout RandomNumbers) -> [Question] {
        var questions: [Question] = []
        for index in 0..<count {
            let kind: QuestionKind = [.single, .single, .multiple, .multiple, .scale, .number, .text][
                random.below(index < 2 ? 5 : 7)]
            questions.append(question("q\(index + 1)", kind, after: questions, &random))
        }
        return questions
    }

    private static func question(
        _ key: String, _ kind: QuestionKind, after earlier: [Question], _ random: inout RandomNumbers
    ) -> Question {
        let codes = kind.isCoded ? (1...optionCount(kind, &random)).map { "a\($0)" } : []
        var options = codes.map { Option(code: $0, label: Label("Svar \($0)")) }
        for state in kind.isCoded ? AnswerState.reasons.filter({ $0 != .nonresponse }) : []
        where random.below(6) == 0 {
            // Under a name of the question's own, or under that of the state.
            let code = random.below(2) == 0 ? "own_\(state.rawValue)" : state.rawValue
            let option = Option(code: code, state: state, label: Label("Tilstand \(code)"))
            options.insert(option, at: random.below(options.count + 1))
        }
        let nets = codes.isEmpty ? 0 : random.below(3)
        return Question(
            key: key, kind: kind, variable: key, universe: universe(earlier, &random),
            baseRule: BaseRule.allCases[random.below(4)], label: Label("Spørsmål \(key)"), options: options,
            nets: (0..<nets).map { index in
                Net(code: "net\(index + 1)", label: Label("Netto \(index + 1)"), options: random.some(of: codes))
            })
    }

    /// Up to three planes of a multiple question; now and then more than a byte's codes.
    private static func optionCount(_ kind: QuestionKind, _ random: inout RandomNumbers) -> Int {
        if kind == .single, random.below(30) == 0 { return 240 + random.below(60) }
        let most = kind == .multiple ? 20 : random.below(3) == 0 ? 20 : 6
        return 1 + random.below(most)
    }

    /// Now and then only those who gave some answers to an earlier question are shown it.
    private static func universe(_ earlier: [Question], _ random: inout RandomNumbers) -> [Filter] {
        guard random.below(4) == 0, let question = earlier.filter(\.kind.isCoded).randomElement(using: &random) else {
            return []
        }
        return [.question(question.key, values: random.some(of: question.validCodes))]
    }
}
