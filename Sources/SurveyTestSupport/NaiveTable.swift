public import SurveyModel

/// Counts a table from the answers in memory, respondent by respondent: an oracle that shares nothing with the
/// query module.
public struct NaiveTable: Sendable {
    /// Who counts, and as how much.
    public struct Count: Equatable, Sendable {
        /// Respondents.
        public var n = 0
        /// The sum of their weights.
        public var weight = 0.0
    }

    let questionnaire: Questionnaire
    let answers: AnswerSet
    let register: Register
    let units: [String: Unit]
    private let isWeighted: Bool

    /// An oracle of a wave's answers, and of a register in which nothing ever happens to a municipality.
    public init(
        _ questionnaire: Questionnaire, _ answers: AnswerSet, isWeighted: Bool,
        register: Register = Register(counties: [], municipalities: [], changes: [], attributes: [], successors: [])
    ) {
        self.questionnaire = questionnaire
        self.answers = answers
        self.register = register
        self.isWeighted = isWeighted
        units = Dictionary(answers.units.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Respondents who are counted on all of `questions`, meet `condition`, and have every one of `codes`: a question
    /// with the code of one of its options, nets or states.
    public func count(
        countedOn questions: [String], having codes: [(question: String, code: String)],
        where condition: (Int) -> Bool = { _ in true }
    ) -> Count {
        var count = Count()
        for (index, respondent) in answers.respondents.enumerated() {
            guard condition(index), questions.allSatisfy({ isCounted(index, $0) }),
                codes.allSatisfy({ has(index, $0.question, $0.code) })
            else { continue }
            count.n += 1
            count.weight += isWeighted ? respondent.weight : 1
        }
        return count
    }

    /// Whether a respondent's answer to a question has a code.
    public func has(_ respondent: Int, _ key: String, _ code: String) -> Bool {
        guard let question = question(key), let answer = answer(respondent, key) else { return false }
        switch answer {
        case .options(let codes):
            let members = question.nets.first { $0.code == code }?.options ?? [code]
            return codes.contains { members.contains($0) } || code == state(respondent, key)?.rawValue
        case .state(let state):
            return code == state.rawValue || question.options.contains { $0.code == code && $0.state == state }
        case .number, .text:
            return code == "valid"
        }
    }

    /// Whether a question's own base rule counts a respondent.
    public func isCounted(_ respondent: Int, _ key: String) -> Bool {
        guard let question = question(key) else { return false }
        return isCounted(respondent, key, under: question.baseRule)
    }

    /// Whether a base rule counts a respondent.
    public func isCounted(_ respondent: Int, _ key: String, under rule: BaseRule) -> Bool {
        guard let state = state(respondent, key) else { return false }
        let left: [AnswerState] =
            switch rule {
            case .asked: [.notAsked, .nonresponse]
            case .shown: [.notAsked, .nonresponse, .notShown, .breakoff]
            case .answered: [.notAsked, .nonresponse, .notShown, .breakoff, .noAnswer, .refused]
            case .valid:
                [.notAsked, .nonresponse, .notShown, .breakoff, .noAnswer, .refused, .dontKnow, .notApplicable]
            }
        return !left.contains(state)
    }

    /// The state of a respondent's answer to a question.
    public func state(_ respondent: Int, _ key: String) -> AnswerState? {
        guard let question = question(key), let answer = answer(respondent, key) else { return nil }
        switch answer {
        case .state(let reason): return reason
        case .options(let codes): return question.options.first { $0.code == codes.first }?.state ?? .valid
        case .number, .text: return .valid
        }
    }
}
