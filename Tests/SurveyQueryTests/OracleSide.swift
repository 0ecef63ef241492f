import SurveyModel
import SurveyQuery
import SurveyTestSupport

/// A row, column or layer of a table, by the naive oracle: under the request's base rule, with the request's nets.
struct OracleSide {
    let printed: TableQuestion
    let question: Question?
    private let naive: NaiveTable

    init(_ printed: TableQuestion, of request: CrossTabRequest, _ naive: NaiveTable) {
        self.printed = printed
        self.naive = naive
        question = naive.question(printed.key).map { question in
            let nets = request.nets.filter { $0.question == question.key }
            // Nobody without a valid answer has a number.
            let isMeans = request.row == question.key && (request.summary == .means || question.kind == .number)
            let rule = isMeans ? .valid : request.baseRules[question.key] ?? question.baseRule
            return Question(
                key: question.key, kind: question.kind, variable: question.variable,
                baseRule: rule, label: question.label, options: question.options,
                nets: question.nets + nets.map { Net(code: $0.code, label: Label($0.code), options: $0.options) })
        }
    }

    func state(_ respondent: Int) -> AnswerState? { naive.state(respondent, printed.key) }

    func isCounted(_ respondent: Int) -> Bool {
        guard let question else { return false }
        return naive.isCounted(respondent, printed.key, under: question.baseRule)
    }

    /// Whether somebody is in a category: an option, a state, or a net, also one of the request's.
    func has(_ respondent: Int, _ code: String) -> Bool {
        guard let net = question?.nets.first(where: { $0.code == code }) else {
            return naive.has(respondent, printed.key, code)
        }
        return net.options.contains { naive.has(respondent, printed.key, $0) }
    }

    /// The number that somebody counts as in a table of means.
    func number(_ respondent: Int) -> Double? {
        switch naive.answer(respondent, printed.key) {
        case .number(let number): number
        case .options(let codes):
            question?.validCodes.firstIndex { codes == [$0] }.map { Double($0 + 1) }
        default: nil
        }
    }

    /// Options and nets stay, also empty ones; other states are there where they are counted.
    func disagreements(_ counted: [Int]) -> [String] {
        guard let question else { return ["no question '\(printed.key)'"] }
        let listed = question.options.filter { question.baseRule.counts($0.state) }.map(\.code)
        let states = AnswerState.reasons.filter { state in
            !question.options.contains { $0.state == state } && counted.contains { self.state($0) == state }
        }
        let expected = listed + states.map(\.rawValue) + question.nets.map(\.code)
        let found = printed.categories.map(\.code)
        var wrong: [String] = []
        if found != expected { wrong.append("'\(printed.key)' has categories \(found), expected \(expected)") }
        if printed.baseRule != question.baseRule { wrong.append("'\(printed.key)' has base rule \(printed.baseRule)") }
        return wrong
    }
}
