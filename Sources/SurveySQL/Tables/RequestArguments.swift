import SQLiteKit
import SurveyModel
import SurveyQuery
import SurveyStatistics

/// The arguments of `crosstab` and `means`, read as the program reads its options. NULL stands for one not given.
struct RequestArguments {
    let function: String
    private let given: [RequestParameter: Value]

    init(_ function: String, _ parameters: [RequestParameter], _ arguments: [Value?]) {
        self.function = function
        let pairs = zip(parameters, arguments).compactMap { parameter, value in value.map { (parameter, $0) } }
        given = Dictionary(pairs) { first, _ in first }
    }

    func request(_ summary: CrossTabRequest.Summary) throws(FunctionError) -> CrossTabRequest {
        guard let wave = try text(.wave), let row = try text(.row) else {
            throw FunctionError("\(function): wave and row_question may not be NULL")
        }
        return CrossTabRequest(
            wave: wave, row: row, column: try text(.column), layers: try list(.layers, separator: ","),
            filters: try all(.filters, "condition; write it as question=value or question=value,value", Filter.init),
            weight: try choice(.weight) ?? .wave, design: try choice(.design), baseRules: try baseRules(row: row),
            nets: try all(.nets, "net; write it as question:code=option,option", RequestedNet.init),
            boundary: try year(), summary: summary)
    }

    func tester(_ engine: CrossTabEngine) throws(FunctionError) -> TableTester {
        let percentage: PercentageBase? = try choice(.percent)
        let column = try text(.column)
        guard percentage != .row || column != nil else {
            throw FunctionError("\(function): percent 'row' needs a column_question")
        }
        return TableTester(
            engine, percentage: percentage ?? .column, adjustment: try choice(.adjustment) ?? .holm,
            singleCluster: try choice(.singleCluster) ?? .fail)
    }

    /// `valid`, or `question=valid`; several separated as conditions are.
    private func baseRules(row: String) throws(FunctionError) -> [String: BaseRule] {
        let rules = try all(.base, "base rule; write one of \(Self.names(BaseRule.self)), or question=rule") { text in
            let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
            let rule = BaseRule(rawValue: parts[parts.count - 1])
            return parts.count > 2 || parts[0] == "" ? nil : rule.map { (parts.count == 2 ? parts[0] : row, $0) }
        }
        return Dictionary(rules) { _, last in last }
    }

    private func year() throws(FunctionError) -> Int? {
        guard let text = try text(.boundary) else { return nil }
        guard let year = Int(text) else {
            throw FunctionError("\(function): boundary is a year, as 2020, and not '\(text)'")
        }
        return year
    }

    /// A whole number is read as the text that it is: waves have the names of years.
    private func text(_ parameter: RequestParameter) throws(FunctionError) -> String? {
        switch given[parameter] ?? .null {
        case .null: return nil
        case .integer(let number): return String(number)
        case .text(let text): return text
        case .real, .blob:
            throw FunctionError("\(function): \(parameter.rawValue) must be TEXT; write it in single quotes")
        }
    }

    private func choice<T: RawRepresentable<String> & CaseIterable>(
        _ parameter: RequestParameter
    ) throws(FunctionError) -> T? {
        guard let text = try text(parameter) else { return nil }
        guard let value = T(rawValue: text) else {
            throw FunctionError("\(function): \(parameter.rawValue) is one of \(Self.names(T.self)), not '\(text)'")
        }
        return value
    }

    private static func names<T: RawRepresentable<String> & CaseIterable>(_ type: T.Type) -> String {
        type.allCases.map(\.rawValue).joined(separator: ", ")
    }

    /// Each part of a text whose parts are separated by semicolons or line breaks.
    private func all<T>(
        _ parameter: RequestParameter, _ what: String, _ read: (String) -> T?
    ) throws(FunctionError) -> [T] {
        var values: [T] = []
        for part in try list(parameter, separator: ";") {
            guard let value = read(part) else { throw FunctionError("\(function): '\(part)' is no \(what)") }
            values.append(value)
        }
        return values
    }

    /// The parts of a text, without the blanks around them; none where it is blank.
    private func list(_ parameter: RequestParameter, separator: Character) throws(FunctionError) -> [String] {
        (try text(parameter) ?? "").split { $0 == separator || $0.isNewline }.compactMap { part in
            let start = part.drop(while: \.isWhitespace)
            guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return nil }
            return String(start[...end])
        }
    }
}
