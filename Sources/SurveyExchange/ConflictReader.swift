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
        guard let fields = YAMLFields(node, keys: ["id", "text", "total", "values"], log: log) else { return nil }
        let id = fields.required("id", log.text)
        if let id, let node = fields["id"] { names.add(id, at: node.position) }
        let text = fields.required("text", log.label)
        let total = fields.optional("total", log.positive)
        let values = fields.required("values", log.filledList)?.compactMap(value)
        guard let id, let text, let values else { return nil }
        return Conflict(id: id, text: text, total: total, values: values)
    }

    private func value(_ node: YAMLNode) -> Conflict.Value? {
        let keys = ["cell", "claim", "printed", "unit", "base", "unknowns"]
        guard let fields = YAMLFields(node, keys: keys, log: log) else { return nil }
        let unit: PrintedUnit? = fields.required("unit", log.choice)
        let printed = fields.required("printed") { log.printed($0, in: unit) }
        let base = unit == .percent ? fields.required("base", log.positive) : fields.optional("base", log.positive)
        let unknowns = fields.required("unknowns", log.filledList)?.compactMap(log.code)
        let reference = reference(fields, unit)
        guard let printed, let unit, let unknowns, let reference else { return nil }
        return Conflict.Value(reference: reference, printed: printed, unit: unit, base: base, unknowns: unknowns)
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
