import SurveyModel
import YAMLKit

/// Reads the tests and factor analyses that claims are about.
struct AnalysisReader {
    private static let extras = ["significant", "printed", "together", "apart", "above", "below"]

    private let log: FaultLog
    private let conditions: ConditionReader
    private let wave: String

    init(log: FaultLog, questions: QuestionIndex, wave: String) {
        self.log = log
        self.wave = wave
        conditions = ConditionReader(log: log, questions: questions)
    }

    func analysis(_ node: YAMLNode) -> Analysis? {
        guard let fields = YAMLFields(node, keys: ["test", "factors"] + Self.extras, log: log),
            let kind = fields.oneOf(["test", "factors"])
        else { return nil }
        guard kind == "factors" else {
            fields.forbid(Self.extras.filter { $0 != "significant" }, "it does not go with 'test'")
            let request = fields.required("test", request)
            let isSignificant = fields.required("significant", log.flag)
            guard let request, let isSignificant else { return nil }
            return .test(request, isSignificant: isSignificant)
        }
        fields.forbid(["significant"], "it does not go with 'factors'")
        return factors(fields)
    }

    private func request(_ node: YAMLNode) -> CrossTabRequest? {
        guard let fields = YAMLFields(node, keys: ["row", "column", "where"], log: log) else { return nil }
        let row = fields.required("row") { question($0, of: [.single, .scale], "one answer each") }
        let column = fields.required("column") { question($0, of: [.single, .scale], "one answer each") }
        let filters = fields["where"] == nil ? [] : fields.optional("where", conditions.filters)
        guard let row, let column, let filters else { return nil }
        guard row != column else {
            log.note("row and column are the same question; choose another", at: fields.position)
            return nil
        }
        // Who gave no answer is no category to test.
        return CrossTabRequest(
            wave: wave, row: row, column: column, filters: filters, baseRules: [row: .answered, column: .answered])
    }

    private func question(_ node: YAMLNode, of kinds: [QuestionKind], _ need: String) -> String? {
        guard let question = conditions.question(node) else { return nil }
        guard kinds.contains(question.kind) else {
            log.note(
                "'\(question.key)' is a \(question.kind.rawValue) question, and this takes questions with \(need); "
                    + "choose another",
                at: node.position)
            return nil
        }
        return question.key
    }

    private func factors(_ fields: YAMLFields) -> Analysis? {
        let battery = fields.required("factors", battery)
        switch fields.oneOf(["printed", "together"]) {
        case "printed":
            fields.forbid(["apart", "above", "below"], "it does not go with 'printed'")
            let printed = fields.optional("printed") { log.printed($0) }
            guard let battery, let printed else { return nil }
            if battery.factors != nil, let node = fields["printed"] {
                log.note("the number of factors is printed and given; leave the given 'number' out", at: node.position)
                return nil
            }
            return .factorCount(battery, printed)
        case "together":
            guard let battery, let pattern = pattern(fields, battery) else { return nil }
            return .factor(battery, pattern)
        default: return nil
        }
    }

    private func battery(_ node: YAMLNode) -> FactorBattery? {
        guard let fields = YAMLFields(node, keys: ["items", "number"], log: log) else { return nil }
        let nodes = fields.required("items", log.filledList)
        let number = fields["number"] == nil ? .some(nil) : fields.optional("number", log.positive).map(Optional.some)
        guard let nodes, let number else { return nil }
        var names = UniqueNames("question", log: log)
        let items = nodes.compactMap { node -> String? in
            let key = question(node, of: [.scale, .number], "a number or a scale for an answer")
            if let key { names.add(key, at: node.position) }
            return key
        }
        guard items.count == nodes.count else { return nil }
        if items.count < 2 || (number ?? 1) > items.count {
            log.note("a factor analysis takes two questions or more, and no more factors than those", at: node.position)
            return nil
        }
        return FactorBattery(items: items, factors: number)
    }

    private func pattern(_ fields: YAMLFields, _ battery: FactorBattery) -> FactorPattern? {
        let together = fields.required("together") { items($0, of: battery) }
        let apart = fields["apart"] == nil ? [] : fields.optional("apart") { items($0, of: battery) }
        let isGrouped = fields["above"] != nil || fields["below"] != nil
        let group = isGrouped ? fields.oneOf(["above", "below"]).flatMap { self.group(fields, $0) } : nil
        guard let together, let apart, !isGrouped || group != nil else { return nil }
        return FactorPattern(together: together, apart: apart, group: group)
    }

    private func items(_ node: YAMLNode, of battery: FactorBattery) -> [String]? {
        guard let nodes = log.filledList(node) else { return nil }
        let keys = nodes.compactMap { node -> String? in
            guard let key = log.text(node) else { return nil }
            if battery.items.contains(key) { return key }
            log.note("'\(key)' is none of the items; \(suggestion(key, in: battery.items))", at: node.position)
            return nil
        }
        return keys.count == nodes.count ? keys : nil
    }

    private func group(_ fields: YAMLFields, _ side: String) -> FactorPattern.Group? {
        fields.optional(side) { node in
            guard let filter = conditions.filter(node) else { return nil }
            guard case .question(let question, let values) = filter, values.count == 1 else {
                log.note("a group is one option of a question; write key=value", at: node.position)
                return nil
            }
            return FactorPattern.Group(question: question, code: values[0], isAbove: side == "above")
        }
    }
}
