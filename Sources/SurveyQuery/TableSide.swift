import SurveyModel

/// The rows or the columns of a table: its categories, and the numbers of the options that each counts.
struct TableSide {
    let tableQuestion: TableQuestion
    /// By category: the numbers of the options that it counts.
    let members: [Set<Int>]
    let isMultiple: Bool

    /// - Parameter numbers: what was counted, to see which states that the question does not list have to be shown.
    init(_ coded: CodedQuestion, numbers: [(options: [Int], n: Int)]) {
        let question = coded.question
        let rule = question.baseRule
        var categories: [(TableQuestion.Category, Set<Int>)] = []
        for option in question.options where rule.counts(option.state) {
            categories.append(
                (
                    TableQuestion.Category(
                        code: option.code, label: option.label, state: option.state, net: nil,
                        isInvented: option.isInvented), Set([coded.numbers[option.code] ?? 0])
                ))
        }
        let seen = Set(numbers.filter { $0.n > 0 }.flatMap(\.options))
        for state in AnswerState.reasons {
            guard let number = state.optionNumber, seen.contains(number),
                !question.options.contains(where: { $0.state == state })
            else { continue }
            categories.append(
                (
                    TableQuestion.Category(
                        code: state.rawValue, label: state.label, state: state, net: nil, isInvented: false),
                    Set([number])
                ))
        }
        for net in question.nets {
            let invented = question.options.filter { net.options.contains($0.code) && $0.isInvented }
            categories.append(
                (
                    TableQuestion.Category(
                        code: net.code, label: net.label, state: .valid, net: net.options,
                        isInvented: invented.count == net.options.count),
                    Set(net.options.compactMap { coded.numbers[$0] })
                ))
        }
        tableQuestion = TableQuestion(
            key: question.key, label: question.label, kind: question.kind, baseRule: rule,
            categories: categories.map(\.0))
        members = categories.map(\.1)
        isMultiple = question.kind == .multiple
    }
}
