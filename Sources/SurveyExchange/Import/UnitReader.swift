import SurveyModel

/// Reads whom respondents answer for.
struct UnitReader {
    /// The distinct texts that a row's unit is made of.
    private struct Cells: Hashable {
        let unit: Int
        let kind: Int
        let municipality: Int
        let zone: Int
    }

    private let table: SourceTable
    private let fields: [ImportField: SourceColumn]
    private let wave: Wave
    private let faults: RowFaults
    private let places: MunicipalityReader

    init(
        _ table: SourceTable, _ fields: [ImportField: SourceColumn], _ wave: Wave, _ faults: RowFaults,
        _ places: MunicipalityReader
    ) {
        self.table = table
        self.fields = fields
        self.wave = wave
        self.faults = faults
        self.places = places
    }

    /// The units in the order in which they occur, and the place of each row's.
    func read(look: inout ImportLook) -> (units: [Unit], unitOf: [Int32]) {
        let codes = fields[.municipality].map { places.codes($0, look: &look) }
        var units: [Unit] = []
        var unitOf: [Int32] = []
        unitOf.reserveCapacity(table.rows)
        var known: [Cells: Int32] = [:]
        var byKey: [String: Int32] = [:]
        for row in 0..<table.rows {
            let cells = Cells(
                unit: index(.unit, row), kind: index(.unitKind, row), municipality: index(.municipality, row),
                zone: index(.zone, row))
            if let place = known[cells] {
                unitOf.append(place)
                continue
            }
            let code = codes.flatMap { $0[cells.municipality] }
            let unit = unit(cells, code, row)
            // A unit that nothing names is this respondent's own, however like others its cells are.
            let isOwn = trimmed(text(.unit, cells.unit)).isEmpty && code == nil
            let place = isOwn ? nil : byKey[unit.key]
            if let place { check(unit, units[Int(place)], row) }
            unitOf.append(place ?? Int32(units.count))
            if !isOwn { known[cells] = place ?? Int32(units.count) }
            if place == nil {
                if !isOwn { byKey[unit.key] = Int32(units.count) }
                units.append(unit)
            }
        }
        return (units, unitOf)
    }

    private func index(_ field: ImportField, _ row: Int) -> Int { fields[field]?.cells.index(row) ?? 0 }

    private func text(_ field: ImportField, _ index: Int) -> String { fields[field]?.cells.text(index) ?? "" }

    private func unit(_ cells: Cells, _ code: String?, _ row: Int) -> Unit {
        let key = trimmed(text(.unit, cells.unit))
        let zone = trimmed(text(.zone, cells.zone))
        if fields[.unit] != nil, key.isEmpty {
            faults.note("the cell of the unit is empty; write whom the respondent answers for", row: row)
        }
        if !zone.isEmpty, !AnswerNames.zones.contains(zone) {
            faults.note(
                "the cell of the zone is no zone of the district policy area; write "
                    + "\(listed(AnswerNames.zones, last: "or")), or leave it empty", row: row)
        }
        let kind = kind(trimmed(text(.unitKind, cells.kind)), code, row)
        if code != nil, wave.origin == .reconstructed {
            faults.note("a reconstructed wave is tied to no real municipality; leave the column out", row: row)
        }
        return Unit(
            key: key.isEmpty ? code ?? "r\(row + 1)" : key, kind: kind, municipality: code,
            zone: zone.isEmpty ? nil : zone)
    }

    private func kind(_ text: String, _ code: String?, _ row: Int) -> UnitKind {
        let derived: UnitKind = code == nil ? .anonymous : .municipality
        if text.isEmpty { return derived }
        guard let kind = UnitKind(rawValue: text) else {
            faults.note(
                "the cell of the kind of unit is none; write "
                    + listed(UnitKind.allCases.map(\.rawValue), last: "or"), row: row)
            return derived
        }
        let hasCell = !trimmed(self.text(.municipality, index(.municipality, row))).isEmpty
        if kind == .municipality, !hasCell {
            faults.note("a unit of kind 'municipality' has no municipality; write its code", row: row)
        } else if kind != .municipality, hasCell {
            faults.note("only a unit of kind 'municipality' has a municipality; empty the cell", row: row)
        }
        return kind
    }

    /// Rows of one unit say the same of it.
    private func check(_ unit: Unit, _ other: Unit, _ row: Int) {
        let differing = [
            other.kind == unit.kind ? nil : "kind", other.municipality == unit.municipality ? nil : "municipality",
            other.zone == unit.zone ? nil : "zone",
        ].compactMap(\.self)
        guard !differing.isEmpty else { return }
        faults.note(
            "a unit has another \(listed(differing)) here than on an earlier row; write the same on all its rows",
            row: row)
    }
}
