/// What keeps a battery of items from being analysed; items and respondents are indices from 0, printed from 1.
enum ItemsFault: Equatable, CustomStringConvertible {
    case noAnswers
    case tooFewItems(Int)
    case unequalRow(respondent: Int, scores: Int, items: Int)
    case unusableScore(respondent: Int, item: Int)
    case moreItemsThanAnswers(items: Int, answers: Int)
    case constant(item: Int)
    case factorsOutOfRange(asked: Int, items: Int)
    case noEigenvalueAboveOne
    case fewerCommonFactors(asked: Int, found: Int)
    case singular(items: [Int])

    var items: [Int] {
        switch self {
        case .unusableScore(_, let item), .constant(let item): [item]
        case .singular(let items): items
        default: []
        }
    }

    var description: String {
        switch self {
        case .noAnswers:
            "nobody has answered all the items; leave out the items that few were asked"
        case .tooFewItems(let count):
            "a factor analysis needs at least 2 items, and has \(count); give more"
        case .unequalRow(let respondent, let scores, let items):
            "respondent \(respondent + 1) has \(scores) scores where the first has \(items); give each one score an item"
        case .unusableScore(let respondent, let item):
            "respondent \(respondent + 1)'s score on item \(item + 1) is not a number between -1e100 and 1e100; "
                + "correct it"
        case .moreItemsThanAnswers(let items, let answers):
            "there are more items (\(items)) than complete answers (\(answers)); leave items out"
        case .constant(let item):
            "everybody gave the same answer to item \(item + 1), so it correlates with nothing; leave it out"
        case .factorsOutOfRange(let asked, let items):
            "\(asked) factors of \(items) items cannot be; ask for 1 to \(items)"
        case .noEigenvalueAboveOne:
            "no eigenvalue is above 1: the items have nothing in common; give the number of factors to see them anyway"
        case .fewerCommonFactors(let asked, let found):
            "the items have only \(found) factors in common, not \(asked); ask for fewer, or for principal components"
        case .singular(let items):
            "the correlations are singular, for each of the items \(Self.list(items)) follows from the others; "
                + "leave one of them out"
        }
    }

    private static func list(_ items: [Int]) -> String {
        let numbers = items.map { "\($0 + 1)" }
        guard let last = numbers.last, numbers.count > 1 else { return numbers.joined() }
        return numbers.dropLast().joined(separator: ", ") + " and " + last
    }
}
