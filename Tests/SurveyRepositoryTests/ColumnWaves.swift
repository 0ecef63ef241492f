import SurveyModel
import SurveyRepository
import SurveyTestSupport

/// Waves for the tests of columns.
enum ColumnWaves {
    static func question(_ key: String, _ kind: QuestionKind, options count: Int) -> Question {
        Question(
            key: key, kind: kind, variable: key, baseRule: .valid, label: Label("Q"),
            options: (0..<count).map { Option(code: "c\($0 + 1)", label: Label("C")) })
    }

    /// Answers of respondents with these numbers, the same in every run.
    static func answers(_ questions: [Question], numbers: [Int]) -> AnswerSet {
        var random = RandomNumbers(seed: 11)
        var answers: [String: [Answer]] = [:]
        for question in questions {
            answers[question.key] = numbers.map { number in
                if random.below(3) == 0 { return .state(AnswerState.reasons[random.below(8)]) }
                switch question.kind {
                case .number: return .number(Double(number))
                case .text: return .text("text")
                case .single, .scale: return .options([question.options[random.below(question.options.count)].code])
                case .multiple:
                    let ticked = question.options.map(\.code).filter { _ in random.below(3) == 0 }
                    return ticked.isEmpty ? .state(.noAnswer) : .options(ticked)
                }
            }
        }
        return AnswerSet(
            units: [Unit(key: "u", kind: .region)],
            respondents: numbers.map { Respondent(number: $0, unit: "u", weight: Double($0) / 4) }, answers: answers)
    }

    static func questionnaire(_ key: String, _ questions: [Question]) -> Questionnaire {
        Questionnaire(
            wave: Wave(
                key: key, title: Label("W"), origin: .synthetic, status: .closed,
                boundaryDate: TinyWave.day("2020-01-01"), design: WaveDesign(isWeighted: true)),
            batteries: [], questions: questions)
    }

    /// Wave 1 with questions 1 to 3 and respondents 1 to 6 in two chunks, and wave 2 with question 4.
    static func twoChunks() throws -> TestDatabase {
        let test = try TestDatabase()
        let first = [
            question("single", .single, options: 3), question("multiple", .multiple, options: 12),
            question("number", .number, options: 0),
        ]
        try test.store(questionnaire("one", first), answers(first, numbers: [1, 2, 3, 65_537, 65_538, 65_540]))
        let second = [question("other", .single, options: 300)]
        try test.store(questionnaire("two", second), answers(second, numbers: [1, 2]))
        return test
    }

    /// The chunks of `twoChunks`.
    static let parts: Set = [
        "q1/0", "q1/1", "q2/0", "q2/1", "q3/0", "q3/1", "q4/0", "w1/0", "w1/1", "w2/0",
    ]
}
