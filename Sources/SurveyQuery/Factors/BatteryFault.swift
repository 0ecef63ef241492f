import SurveyModel
import SurveyStatistics

/// What keeps questions from being analysed together.
enum BatteryFault: Sendable, CustomStringConvertible {
    case tooFew([String])
    case notNumeric(question: String, kind: QuestionKind)
    case isItem(String)
    case noGroups(question: String)
    case nobodyComplete(items: [BatteryItem], respondents: Int)
    case moreItemsThanAnswers(items: Int, answers: Int)
    case constant([String], answers: Int)
    case statistics(StatisticsError, items: [String])

    var description: String {
        switch self {
        case .tooFew(let keys):
            "a factor analysis needs at least two questions, and has \(keys.isEmpty ? "none" : Self.list(keys)); "
                + "name more, or a battery"
        case .notNumeric(let question, let kind):
            "'\(question)' is a \(kind.rawValue) question, and a factor analysis takes scale and number questions; "
                + "leave it out"
        case .isItem(let key):
            "'\(key)' is one of the questions analysed, so its groups differ by themselves; leave it out of one of the two"
        case .noGroups(let question):
            "'\(question)' has no categories to make groups of; choose another question with --by"
        case .nobodyComplete(let items, let respondents):
            Self.nobodyComplete(items, respondents)
        case .moreItemsThanAnswers(let items, let answers):
            "there are more questions (\(items)) than respondents who answered them all (\(answers)); "
                + "leave out those that few answered"
        case .constant(let keys, let answers):
            "all \(answers) who answered every question gave the same answer to \(Self.list(keys)), so it goes with "
                + "nothing; leave it out"
        case .statistics(let error, let items):
            (items.isEmpty ? "" : Self.list(items) + ": ") + error.description
        }
    }

    private static func nobodyComplete(_ items: [BatteryItem], _ respondents: Int) -> String {
        guard respondents > 0 else { return "nobody meets the conditions; use fewer or others" }
        let rarest = items.min { $0.n < $1.n }
        let hint = rarest.map { " ('\($0.question)' has \($0.n) valid answers, the fewest)" } ?? ""
        return "none of the \(respondents) respondents answered all \(items.count) questions; "
            + "leave out those that few answered\(hint)"
    }

    private static func list(_ keys: [String]) -> String { keys.map { "'\($0)'" }.joined(separator: ", ") }
}
