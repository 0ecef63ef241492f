import SurveyModel
import YAMLKit

/// Reads statements, as claims and constraints make them.
struct StatementReader {
    private static let kinds = ["equals", "sum_of_parts", "bound", "more", "chi_square"]
    private static let comparisons = Comparison.allCases.map(\.rawValue)

    private let log: FaultLog
    private let conditions: ConditionReader

    init(log: FaultLog, questions: QuestionIndex) {
        self.log = log
        conditions = ConditionReader(log: log, questions: questions)
    }

    func statement(_ node: YAMLNode) -> Statement? {
        let extras = ["printed", "than", "factor"] + Self.comparisons
        guard let fields = YAMLFields(node, keys: Self.kinds + extras, log: log),
            let kind = fields.oneOf(Self.kinds)
        else { return nil }
        let own = Self.extras(of: kind)
        fields.forbid(extras.filter { !own.contains($0) }, "it does not go with '\(kind)'")
        switch kind {
        case "equals": return value(fields)
        case "sum_of_parts": return sumOfParts(fields)
        case "bound": return bound(fields)
        case "more": return order(fields)
        default: return chiSquare(fields)
        }
    }

    private static func extras(of kind: String) -> [String] {
        switch kind {
        case "equals", "sum_of_parts": ["printed"]
        case "more": ["than", "factor"]
        default: comparisons
        }
    }

    private func value(_ fields: YAMLFields) -> Statement? {
        let quantity = fields.required("equals", quantity)
        let printed = fields.required("printed") { log.printed($0, in: quantity?.isShare == true ? .percent : nil) }
        guard let quantity, let printed else { return nil }
        return .value(quantity, printed)
    }

    private func sumOfParts(_ fields: YAMLFields) -> Statement? {
        let nodes = fields.required("sum_of_parts", log.filledList)
        let parts = nodes?.map(quantity)
        let printed = fields.required("printed", log.percent)
        guard let nodes, let parts, let printed, let first = parts.first, let first else { return nil }
        for (part, node) in zip(parts, nodes) {
            guard let part else { return nil }
            guard part.isShare, part.whole == first.whole, part.counted == first.counted else {
                log.note(
                    "each part must be a share of the same whole; give all the same 'of' or 'of_number'",
                    at: node.position)
                return nil
            }
        }
        return .sumOfParts(parts.compactMap(\.self), printed)
    }

    private func bound(_ fields: YAMLFields) -> Statement? {
        let quantity = fields.required("bound", quantity)
        let limit = limit(fields)
        guard let quantity, let limit else { return nil }
        return .bound(quantity, limit.comparison, limit.value)
    }

    private func limit(_ fields: YAMLFields) -> (comparison: Comparison, value: Double)? {
        guard let name = fields.oneOf(Self.comparisons), let comparison = Comparison(rawValue: name) else { return nil }
        return fields.optional(name, log.decimal).map { (comparison, $0) }
    }

    private func order(_ fields: YAMLFields) -> Statement? {
        let more = fields.required("more", quantity)
        let less = fields.required("than", quantity)
        let factor = fields["factor"] == nil ? 1 : fields.optional("factor", log.decimal)
        guard let more, let less, let factor else { return nil }
        guard more.isShare == less.isShare else {
            log.note("a share cannot be compared with a count; give both an 'of', or neither", at: fields.position)
            return nil
        }
        return .order(more, moreThan: less, factor: factor)
    }

    private func chiSquare(_ fields: YAMLFields) -> Statement? {
        let limit = limit(fields)
        guard let node = fields["chi_square"],
            let table = YAMLFields(node, keys: ["rows", "columns", "where"], log: log)
        else { return nil }
        let rows = table.required("rows", side)
        let columns = table.required("columns", side)
        let filters = table["where"] == nil ? [] : table.optional("where", conditions.filters)
        guard let limit, let rows, let columns, let filters else { return nil }
        return .chiSquare(rows: rows, columns: columns, filters: filters, limit.comparison, limit.value)
    }

    private func side(_ node: YAMLNode) -> ChiSquareSide? {
        guard let fields = YAMLFields(node, keys: ["question", "categories"], log: log) else { return nil }
        let question = fields.required("question", conditions.question)
        let nodes = fields.required("categories", log.filledList)
        guard let question, let nodes else { return nil }
        var names = UniqueNames("category", log: log)
        let codes = nodes.map { node in
            let code = log.code(node, of: question, allowsNets: true)
            if let code { names.add(code, at: node.position) }
            return code
        }
        guard !codes.contains(nil) else { return nil }
        return ChiSquareSide(question: question.key, categories: codes.compactMap(\.self))
    }

    private func quantity(_ node: YAMLNode) -> Quantity? {
        let keys = ["count", "of", "of_number", "counted"]
        guard let fields = YAMLFields(node, keys: keys, log: log) else { return nil }
        let count = fields.required("count", conditions.filters)
        let counted: Quantity.Counted? =
            fields["counted"] == nil ? .respondents : fields.optional("counted", log.choice)
        let whole = whole(fields)
        guard let count, let counted, let whole else { return nil }
        return Quantity(counted: counted, count: count, of: whole)
    }

    private func whole(_ fields: YAMLFields) -> Quantity.Whole? {
        guard fields["of"] != nil || fields["of_number"] != nil else { return Quantity.Whole.none }
        switch fields.oneOf(["of", "of_number"]) {
        case "of": return fields.optional("of", conditions.filters).map { .filters($0) }
        case "of_number": return fields.optional("of_number", log.positive).map { .number($0) }
        default: return nil
        }
    }
}
