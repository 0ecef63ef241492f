import SurveyModel
import YAMLKit

/// Reads the tests and factor analyses that claims are about.
struct AnalysisReader {
    private static let extras = ["significant", "printed", "together", "apart", "above", "below"]

    private let log: FaultLog
    private let conditions: ConditionReader

    init(log: FaultLog, questions: QuestionIndex) {
        self.log = log
        conditions = ConditionReader(log: log, questions: questions)
    }

    func analysis(_ node: YAMLNode) -> Analysis? {
        guard let fields = YAMLFields(node, keys: ["test", "factors"] + Self.extras, log: log),
            let kind = fields.oneOf(["test", "factors"])
        else { return nil }
        guard kind == "factors" else {
            fields.forbid(Self.extras.filter { $0 != "significant" }, "it does not go with 'test'")
            let table = fields.required("test", table)
            let isSignificant = fields.required("significant", log.flag)
            guard let table, let isSignificant else { return nil }
            return .test(
                rows: table.rows, columns: table.columns, filters: table.filters, isSignificant: isSignificant)
        }
        fields.forbid(["significant"], "it does not go with 'factors'")
        return factors(fields)
    }

    private func table(_ node: YAMLNode) -> (rows: TestSide, columns: TestSide, filters: [Filter])? {
        guard let fields = YAMLFields(node, keys: ["rows", "columns", "where"], log: log) else { return nil }
        let rows = fields.required("rows", side)
        let columns = fields.required("columns", side)
        let filters = fields["where"] == nil ? [] : fields.optional("where", conditions.filters)
        guard let rows, let columns, let filters else { return nil }
        guard rows.question != columns.question else {
            log.note("rows and columns are the same question; choose another", at: fields.position)
            return nil
        }
        return (rows, columns, filters)
    }

    private func side(_ node: YAMLNode) -> TestSide? {
        guard let fields = YAMLFields(node, keys: ["question", "categories"], log: log) else { return nil }
        let question = fields.required("question") { self.question($0, of: [.single, .scale], "one answer each") }
        let nodes = fields.required("categories", log.filledList)
        guard let question, let nodes else { return nil }
        var options = UniqueNames("option", log: log)
        let categories = nodes.map { category($0, of: question, &options) }
        guard !categories.contains(nil) else { return nil }
        return TestSide(question: question.key, categories: categories.compactMap(\.self))
    }

    /// One code, or a list of codes that are counted together; `options` are those counted before.
    private func category(_ node: YAMLNode, of question: Question, _ options: inout UniqueNames) -> [String]? {
        var nodes = [node]
        if case .sequence = node.content { nodes = log.filledList(node) ?? [] }
        let codes = nodes.map { node -> String? in
            guard let code = log.code(node, of: question, allowsNets: true) else { return nil }
            for option in question.nets.first(where: { $0.code == code })?.options ?? [code] {
                options.add(option, at: node.position)
            }
            return code
        }
        return codes.isEmpty || codes.contains(nil) ? nil : codes.compactMap(\.self)
    }

    private func question(_ node: YAMLNode, of kinds: [QuestionKind], _ need: String) -> Question? {
        guard let question = conditions.question(node) else { return nil }
        guard kinds.contains(question.kind) else {
            log.note(
                "'\(question.key)' is a \(question.kind.rawValue) question, and this takes questions with \(need); "
                    + "choose another",
                at: node.position)
            return nil
        }
        return question
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
            let key = question(node, of: [.scale, .number], "a number or a scale for an answer")?.key
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
