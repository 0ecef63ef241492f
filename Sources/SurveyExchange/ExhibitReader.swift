import SurveyModel
import YAMLKit

/// Reads the exhibits of a publication, whose cells stand in groups.
struct ExhibitReader {
    private static let groupKeys = [
        "question", "where", "unit", "base", "column", "rows", "row", "columns", "codes", "sum_of_parts",
        "not_computable",
    ]

    private let log: FaultLog
    private let conditions: ConditionReader
    private let wave: String
    /// The keys of the exhibits read so far.
    private(set) var names: UniqueNames
    /// The lines of the cells read so far.
    private(set) var cells: [CellPlace: Int] = [:]

    init(log: FaultLog, questions: QuestionIndex, wave: String) {
        self.log = log
        self.wave = wave
        conditions = ConditionReader(log: log, questions: questions)
        names = UniqueNames("exhibit", log: log)
    }

    mutating func exhibits(_ node: YAMLNode) -> [Exhibit]? {
        guard let nodes = log.list(node) else { return nil }
        return nodes.compactMap { exhibit($0) }
    }

    private mutating func exhibit(_ node: YAMLNode) -> Exhibit? {
        guard let fields = YAMLFields(node, keys: ["key", "title", "cells"], log: log) else { return nil }
        let key = fields.required("key", log.key)
        if let key, let node = fields["key"] { names.add(key, at: node.position) }
        let title = fields.required("title", log.label)
        let groups = fields.required("cells", log.filledList) ?? []
        let cells = groups.flatMap { group($0, of: key ?? "") }
        guard let key, let title else { return nil }
        return Exhibit(key: key, title: title, cells: cells)
    }

    private mutating func group(_ node: YAMLNode, of exhibit: String) -> [ExhibitCell] {
        guard let fields = YAMLFields(node, keys: Self.groupKeys, log: log) else { return [] }
        let unit: PrintedUnit? = fields.required("unit", log.choice)
        let base = fields.optional("base", log.positive)
        let layout = layout(fields)
        let source = CellSourceReader(fields, log: log, conditions: conditions, wave: wave)
        guard let unit, let layout else { return [] }
        source?.checkKeys(layout.entries)
        return layout.entries.compactMap { entry in
            let row = layout.isColumn ? entry.key : layout.name
            let column = layout.isColumn ? layout.name : entry.key
            register(CellPlace(exhibit: exhibit, row: row, column: column, unit: unit), at: entry.keyPosition)
            let printed = log.printed(entry.value, in: unit)
            let source = source?.source(entry)
            guard let printed, let source else { return nil }
            return ExhibitCell(row: row, column: column, unit: unit, printed: printed, base: base, source: source)
        }
    }

    /// The one row or column of a group, and its numbers by the key of the other.
    private func layout(_ fields: YAMLFields) -> (name: String, isColumn: Bool, entries: [YAMLEntry])? {
        guard let side = fields.oneOf(["column", "row"]) else { return nil }
        let isColumn = side == "column"
        fields.forbid([isColumn ? "columns" : "rows"], "the group has one \(side)")
        let name = fields.required(side, log.key)
        let entries = fields.required(isColumn ? "rows" : "columns", log.entries)
        for entry in entries ?? [] where entry.key.isEmpty {
            log.note("the key is empty; write what the number is of", at: entry.keyPosition)
        }
        guard let name, let entries else { return nil }
        return (name, isColumn, entries)
    }

    private mutating func register(_ place: CellPlace, at position: YAMLPosition) {
        if let line = cells[place] {
            log.note(
                "the \(place.unit.rawValue) of row '\(place.row)', column '\(place.column)' stands twice, "
                    + "first on line \(line); remove one",
                at: position)
        } else {
            cells[place] = position.line
        }
    }
}
