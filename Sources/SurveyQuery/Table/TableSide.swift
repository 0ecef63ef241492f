import SurveyModel

/// The rows, columns or layers of tables: the categories, and which of them each answer belongs to. Made once a
/// question, base rule and set of nets.
final class TableSide: Sendable {
    let coded: CodedQuestion
    let baseRule: BaseRule
    /// Options in their order, states that may be counted, then nets.
    let categories: [TableQuestion.Category]
    /// By category: the numbers of the options that it counts.
    let members: [[Int]]
    /// By category: whether it is printed also where nobody is in it.
    let isListed: [Bool]
    /// Whether some are not.
    let hasUnlisted: Bool
    /// The categories that are options.
    let options: [Int]
    /// By category of a multiple question: the options that it counts, itself or a net's; none of a state.
    let parts: [[Int]]
    /// The side with all categories, as a table prints it.
    let question: TableQuestion
    /// By option number: the categories, and whether the base rule counts it.
    let lists: CategoryLists

    var key: String { coded.question.key }
    var isMultiple: Bool { coded.question.kind == .multiple }

    init(_ coded: CodedQuestion, rule: BaseRule?, nets: [Net]) {
        let question = coded.question
        let rule = rule ?? question.baseRule
        self.coded = coded
        baseRule = rule
        var entries: [(category: TableQuestion.Category, members: [Int], isListed: Bool)] = []
        for option in question.options where rule.counts(option.state) {
            entries.append((Self.category(option), [coded.numbers[option.code] ?? 0], true))
        }
        for state in AnswerState.reasons where rule.counts(state) {
            guard let number = state.optionNumber, !question.options.contains(where: { $0.state == state }) else {
                continue
            }
            let option = Option(code: state.rawValue, state: state, label: state.label)
            entries.append((Self.category(option), [number], false))
        }
        for net in question.nets + nets {
            entries.append((Self.category(net, of: question), net.options.compactMap { coded.numbers[$0] }, true))
        }
        categories = entries.map(\.category)
        members = entries.map(\.members)
        isListed = entries.map(\.isListed)
        hasUnlisted = isListed.contains(false)
        self.question = TableQuestion(
            key: question.key, label: question.label, kind: question.kind, baseRule: rule, categories: categories)
        let options = entries.indices.filter { entries[$0].category.net == nil && entries[$0].category.state == .valid }
        self.options = options
        parts =
            question.kind == .multiple
            ? entries.map { entry in options.filter { entry.members.contains(entries[$0].members[0]) } } : []
        lists = CategoryLists(
            (-8...coded.highest).map { number in
                (
                    entries.indices.filter { entries[$0].members.contains(number) },
                    rule.counts(CodedQuestion.state(of: number))
                )
            })
    }

    func counts(_ number: Int) -> Bool { lists.counts(number) }

    func categories(of number: Int) -> ArraySlice<Int> { lists.categories(of: number) }

    /// The same by number of a pattern of answers; the states stay as they are. Each category once, also where
    /// several of its options were given.
    func lists(of patterns: [[Int]]) -> CategoryLists {
        let states = (-8...0).map { (Array(categories(of: $0)), counts($0)) }
        return CategoryLists(
            states
                + patterns.dropFirst().map { options in
                    (Set(options.flatMap { categories(of: $0) }).sorted(), options.first.map(counts) ?? false)
                })
    }

    /// What the table prints: without unlisted states that nobody is in.
    func tableQuestion(isShown: [Bool]) -> TableQuestion {
        guard isShown.contains(false) else { return question }
        return TableQuestion(
            key: key, label: question.label, kind: question.kind, baseRule: baseRule,
            categories: zip(categories, isShown).filter(\.1).map(\.0))
    }

    private static func category(_ option: Option) -> TableQuestion.Category {
        TableQuestion.Category(
            code: option.code, label: option.label, state: option.state, net: nil, isInvented: option.isInvented)
    }

    private static func category(_ net: Net, of question: Question) -> TableQuestion.Category {
        let invented = question.options.filter { net.options.contains($0.code) && $0.isInvented }
        return TableQuestion.Category(
            code: net.code, label: net.label, state: .valid, net: net.options,
            isInvented: invented.count == net.options.count)
    }
}
