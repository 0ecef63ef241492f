import SurveyModel
import YAMLKit

/// Reads the conflicts of a publication, which point to its cells and claims.
struct ConflictReader {
    let log: FaultLog
    let cells: [CellPlace: Int]
    let claims: UniqueNames

    func conflicts(_ node: YAMLNode) -> [Conflict]? {
        var names = UniqueNames("conflict", log: log)
        return log.list(node)?.compactMap { conflict($0, &names) }
    }

    private func conflict(_ node: YAMLNode, _ names: inout UniqueNames) -> Conflict? {
        let keys = ["id", "text", "total", "bases", "values", "orders"]
        guard let fields = YAMLFields(node, keys: keys, log: log) else { return nil }
        let id = fields.required("id", log.text)
        if let id, let node = fields["id"] { names.add(id, at: node.position) }
        let text = fields.required("text", log.label)
        let total = fields.optional("total", log.positive)
        let bases = fields.optional("bases", log.filledList)?.compactMap(base)
        let values = fields.required("values", log.filledList)?.compactMap(value)
        let orders = fields.optional("orders", log.filledList)?.compactMap(order)
        guard let id, let text, let values else { return nil }
        return Conflict(id: id, text: text, total: total, bases: bases ?? [], values: values, orders: orders ?? [])
    }

    private func base(_ node: YAMLNode) -> Conflict.Base? {
        guard let fields = YAMLFields(node, keys: ["count", "unknowns", "source"], log: log) else { return nil }
        let count = fields.required("count", log.positive)
        let unknowns = fields.required("unknowns", unknowns)
        let source = fields.required("source", log.text)
        guard let count, let unknowns, let source else { return nil }
        return Conflict.Base(count: count, unknowns: unknowns, source: source)
    }

    private func order(_ node: YAMLNode) -> Conflict.Order? {
        guard let fields = YAMLFields(node, keys: ["claim", "reading", "more", "than"], log: log) else { return nil }
        let reference = fields.required("claim", claim)
        let reading = fields.required("reading", log.text)
        let more = fields.required("more", share)
        let than = fields.required("than", share)
        guard case .claim(let claim)? = reference, let reading, let more, let than else { return nil }
        return Conflict.Order(claim: claim, reading: reading, more: more, than: than)
    }

    private func share(_ node: YAMLNode) -> Conflict.Order.Share? {
        guard let fields = YAMLFields(node, keys: ["unknowns", "of"], log: log) else { return nil }
        let unknowns = fields.required("unknowns", unknowns)
        let whole = fields.required("of", self.unknowns)
        guard let unknowns, let whole, isPart(unknowns, of: whole, at: fields.position) else { return nil }
        return Conflict.Order.Share(unknowns: unknowns, whole: whole)
    }

    private func value(_ node: YAMLNode) -> Conflict.Value? {
        let keys = ["cell", "claim", "printed", "unit", "base", "of", "unknowns", "reading"]
        guard let fields = YAMLFields(node, keys: keys, log: log) else { return nil }
        let unit: PrintedUnit? = fields.required("unit", log.choice)
        let printed = fields.required("printed") { log.printed($0, in: unit) }
        let isOfUnknowns = unit == .percent && fields["of"] != nil && fields["base"] == nil
        let base =
            unit == .percent && !isOfUnknowns
            ? fields.required("base", log.positive) : fields.optional("base", log.positive)
        if !isOfUnknowns { fields.forbid(["of"], "only a percent without a 'base' is one of unknowns") }
        let whole = isOfUnknowns ? fields.optional("of", self.unknowns) : []
        let unknowns = fields.required("unknowns", unknowns)
        let reading = fields.optional("reading", log.text)
        let reference = reference(fields, unit)
        guard let printed, let unit, let unknowns, let whole, let reference,
            !isOfUnknowns || isPart(unknowns, of: whole, at: fields.position)
        else { return nil }
        return Conflict.Value(
            reference: reference, printed: printed, unit: unit, base: base, unknowns: unknowns, whole: whole,
            reading: reading)
    }

    private func unknowns(_ node: YAMLNode) -> [String]? { log.filledList(node)?.compactMap(log.code) }

    private func isPart(_ unknowns: [String], of whole: [String], at position: YAMLPosition) -> Bool {
        guard let stray = unknowns.first(where: { !whole.contains($0) }) else { return true }
        log.note("'\(stray)' is none of those that it is a share of; add it to 'of'", at: position)
        return false
    }

    private func reference(_ fields: YAMLFields, _ unit: PrintedUnit?) -> Conflict.Value.Reference? {
        switch fields.oneOf(["cell", "claim"]) {
        case "cell": fields.optional("cell") { cell($0, unit) }
        case "claim": fields.optional("claim", claim)
        default: nil
        }
    }

    private func claim(_ node: YAMLNode) -> Conflict.Value.Reference? {
        guard let id = log.text(node) else { return nil }
        guard claims.contains(id) else {
            log.note("unknown claim '\(id)'; \(suggestion(id, in: claims.all))", at: node.position)
            return nil
        }
        return .claim(id)
    }

    private func cell(_ node: YAMLNode, _ unit: PrintedUnit?) -> Conflict.Value.Reference? {
        guard let nodes = log.list(node) else { return nil }
        guard nodes.count == 3 else {
            log.note("a cell is named by three keys; write [exhibit, row, column]", at: node.position)
            return nil
        }
        let names = nodes.compactMap(log.text)
        guard names.count == 3, let unit else { return nil }
        guard cells[CellPlace(exhibit: names[0], row: names[1], column: names[2], unit: unit)] != nil else {
            log.note(problem(names, unit), at: node.position)
            return nil
        }
        return .cell(exhibit: names[0], row: names[1], column: names[2])
    }

    private func problem(_ names: [String], _ unit: PrintedUnit) -> String {
        let known = cells.keys.filter { $0.unit == unit }.map { "\($0.exhibit), \($0.row), \($0.column)" }
        let name = names.joined(separator: ", ")
        return "no cell [\(name)] holds a \(unit.rawValue); \(suggestion(name, in: known.sorted()))"
    }
}
