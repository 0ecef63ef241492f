public import SQLiteKit
import SurveyModel
public import SurveyRepository
import SurveyStatistics

/// Why a table cannot be made: what is wrong with the request, or with the file.
public struct QueryError: Error, Sendable, CustomStringConvertible, DatabaseErrorConvertible {
    private enum Reason: Sendable {
        case repository(RepositoryError)
        case unknownValue(question: String, value: String, hint: String)
        case notCoded(question: String, kind: QuestionKind)
        case sameQuestion(String, isLayer: Bool)
        case noNumbers(question: String, kind: QuestionKind)
        case meansRule(String)
        case emptyNet(String)
        case attributeUnknown(RespondentAttribute, wave: String, year: Int)
        case netTaken(question: String, code: String)
        case unusedKey(String, what: String)
        case tooManyCells(cells: Int, limit: Int)
        case stopped
        case noWave
        case statistics(String)
        case battery(BatteryFault)
    }

    private let reason: Reason

    private init(reason: Reason) { self.reason = reason }

    /// Wraps an error of the database.
    public init(_ error: DatabaseError) { reason = .repository(RepositoryError(error)) }

    /// Wraps an error of the repository.
    init(_ error: RepositoryError) { reason = .repository(error) }

    /// A condition names a value that its question or attribute does not have.
    static func unknownValue(_ value: String, of question: String, among values: [String]) -> QueryError {
        QueryError(
            reason: .unknownValue(
                question: question, value: value, hint: NearestKeys.question(value, in: values)))
    }

    /// The question has no options to count.
    static func notCoded(_ question: Question) -> QueryError {
        QueryError(reason: .notCoded(question: question.key, kind: question.kind))
    }

    /// Two of row, column and layers are the same question.
    static func sameQuestion(_ key: String, isLayer: Bool) -> QueryError {
        QueryError(reason: .sameQuestion(key, isLayer: isLayer))
    }

    /// Means are asked for of a question whose answers are no numbers.
    static func noNumbers(_ question: Question) -> QueryError {
        QueryError(reason: .noNumbers(question: question.key, kind: question.kind))
    }

    /// Another base rule is asked for than the one that means have.
    static func meansRule(_ key: String) -> QueryError { QueryError(reason: .meansRule(key)) }

    /// A request's net counts nothing.
    static func emptyNet(_ code: String) -> QueryError { QueryError(reason: .emptyNet(code)) }

    /// Nothing is known of an attribute in a wave.
    static func attributeUnknown(_ attribute: RespondentAttribute, wave: String, year: Int) -> QueryError {
        QueryError(reason: .attributeUnknown(attribute, wave: wave, year: year))
    }

    /// A request's net has a code that means something already.
    static func netTaken(_ code: String, of question: String) -> QueryError {
        QueryError(reason: .netTaken(question: question, code: code))
    }

    /// A base rule or a net is of a question that the table does not show.
    static func unusedKey(_ key: String, what: String) -> QueryError {
        QueryError(reason: .unusedKey(key, what: what))
    }

    /// The layers multiply into more cells than a table may have.
    static func tooManyCells(_ cells: Int, limit: Int) -> QueryError {
        QueryError(reason: .tooManyCells(cells: cells, limit: limit))
    }

    /// Somebody stopped the query.
    static let stopped = QueryError(reason: .stopped)

    /// There is no wave with answers.
    static let noWave = QueryError(reason: .noWave)

    /// What the statistics module says; where it is about a stratum, with its name.
    static func statistics(_ error: StatisticsError, strata: [String]) -> QueryError {
        guard !error.isStopped else { return .stopped }
        guard let stratum = error.stratum, strata.indices.contains(stratum), !strata[stratum].isEmpty else {
            return QueryError(reason: .statistics(error.description))
        }
        // Statistics knows strata by number only.
        let rest = error.description.dropFirst("stratum \(stratum)".count)
        return QueryError(reason: .statistics("stratum '\(strata[stratum])'\(rest)"))
    }

    /// Questions cannot be analysed together.
    static func battery(_ fault: BatteryFault) -> QueryError { QueryError(reason: .battery(fault)) }

    /// Whether it is the design that gives no numbers, and not the request or the file.
    var isOfDesign: Bool {
        if case .statistics = reason { true } else { false }
    }

    /// Whether nothing is known of an attribute in the wave.
    var isOfAttribute: Bool {
        if case .attributeUnknown = reason { true } else { false }
    }

    /// The repository's own error, where it is one.
    public var repositoryError: RepositoryError? {
        if case .repository(let error) = reason { error } else { nil }
    }

    /// The sentence for a person.
    public var description: String {
        switch reason {
        case .repository(let error):
            error.description
        case .unknownValue(let question, let value, let hint):
            Self.unknownValue(value, of: question, hint: hint)
        case .notCoded(let question, let kind):
            "question '\(question)' is a \(kind.rawValue) question, and a cross-tab counts options; choose another"
        case .sameQuestion(let key, false):
            "row and column are both '\(key)'; leave the column out, or choose another"
        case .noNumbers(let question, let kind):
            "'\(question)' is a \(kind.rawValue) question, and means are of numbers and scales; choose another"
        case .meansRule(let key):
            "means are of the valid answers to '\(key)', and no other base rule gives numbers; leave --base out"
        case .emptyNet(let code):
            "the net '\(code)' counts no option; name those that it is to count"
        case .sameQuestion(let key, true):
            "'\(key)' is named twice as row, column or layer; leave one out, or choose another"
        case .attributeUnknown(let attribute, let wave, let year):
            "nothing is known of \(attribute.rawValue) in wave '\(wave)' on the boundaries of \(year): none of its units "
                + "is a municipality that has it; choose a question, zone or unit_kind"
        case .netTaken(let question, let code):
            "'\(code)' is a name of '\(question)' or of every question already; give the net another code"
        case .unusedKey(let key, let what):
            "the \(what) is for '\(key)', which is no row, column or layer of the table; name one that is"
        case .tooManyCells(let cells, let limit):
            "the table would have \(cells) cells, with all states, and a table has at most \(limit); leave layers out, or "
                + "use --where"
        case .stopped:
            "stopped"
        case .noWave:
            "the database holds no wave with answers; 'kunnskap wave import' brings some"
        case .statistics(let sentence):
            sentence
        case .battery(let fault):
            fault.description
        }
    }

    private static func unknownValue(_ value: String, of key: String, hint: String) -> String {
        guard RespondentAttribute(rawValue: key) == nil else { return "nobody here has the \(key) '\(value)'\(hint)" }
        let what = "'\(key)' has no option, net or state '\(value)'"
        return what + (hint.isEmpty ? "; 'kunnskap question show \(key)' lists them" : hint)
    }
}
