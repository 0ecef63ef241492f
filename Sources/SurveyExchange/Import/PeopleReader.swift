import SurveyModel

/// Reads who answers, from the columns that are no questions.
struct PeopleReader {
    /// From here on, weights cannot be stored: sums of them would no longer be exact.
    private static let tooHeavy = 1e12

    let table: SourceTable
    let fields: [ImportField: SourceColumn]
    let wave: Wave
    let mark: DecimalMark?
    let faults: RowFaults

    func people(_ units: UnitReader, look: inout ImportLook) -> ImportPeople {
        var people = ImportPeople()
        (people.units, people.unitOf) = units.read(look: &look)
        people.weights = weights()
        people.strata = texts(.stratum)
        people.clusters = texts(.cluster)
        people.sourceIDs = ids(look: &look)
        checkStrata(people)
        return people
    }

    /// The texts of a field, nil for empty ones; nil where all are.
    private func texts(_ field: ImportField) -> [String?]? {
        guard let cells = fields[field]?.cells else { return nil }
        let texts = (0..<cells.distinctCount).map { trimmed(cells.text($0)) }.map { $0.isEmpty ? nil : $0 }
        guard texts.contains(where: { $0 != nil }) else { return nil }
        return cells.looked(up: texts)
    }

    private func weights() -> [Double]? {
        guard let column = fields[.weight] else { return nil }
        let cells = column.cells
        let read = (0..<cells.distinctCount).map { NumberText.read(cells.text($0), mark: mark) ?? 0 }
        let weights = cells.looked(up: read)
        guard weights.contains(where: { $0 != 1 }) else { return nil }
        for (row, weight) in weights.enumerated() where weight != 1 {
            if weight <= 0 {
                faults.note("the cell of '\(column.name)' is no weight; write a number above 0", row: row)
            } else if !wave.design.isWeighted {
                faults.note(
                    "the wave declares no weights; leave '\(column.name)' out ('ignore: true'), or write "
                        + "'weight: respondent' under 'design' in the wave file", row: row)
            } else if weight >= Self.tooHeavy {
                faults.note(
                    "the cell of '\(column.name)' is 1000000000000 or more; write a smaller number", row: row)
            }
        }
        return weights
    }

    private func checkStrata(_ people: ImportPeople) {
        if let strata = people.strata, !wave.design.isStratified {
            let row = strata.firstIndex { $0 != nil } ?? 0
            faults.note(
                "the wave declares no strata; leave '\(fields[.stratum]?.name ?? "")' out ('ignore: true'), or write "
                    + "'strata: respondent' under 'design' in the wave file", row: row)
        }
        guard !wave.design.populations.isEmpty || wave.design.correctsForPopulation else { return }
        var clusters = ClusterCount(wave.design)
        for row in people.unitOf.indices {
            let stratum = people.strata?[row]
            if let fault = clusters.fault(in: stratum) { faults.note(fault, row: row) }
            let cluster = people.clusters?[row] ?? people.units[Int(people.unitOf[row])].key
            if let fault = clusters.fault(adding: cluster, in: stratum) { faults.note(fault, row: row) }
        }
    }

    /// Who the survey tool says they are. Ids are personal: messages name rows.
    private func ids(look: inout ImportLook) -> [String]? {
        guard let column = fields[.id] else { return nil }
        let cells = column.cells
        let texts = (0..<cells.distinctCount).map { trimmed(cells.text($0)) }
        guard texts.contains(where: { !$0.isEmpty }) else { return nil }
        let ids = cells.looked(up: texts)
        var seen: Set<String> = []
        seen.reserveCapacity(ids.count)
        for (row, id) in ids.enumerated() {
            if id.isEmpty {
                faults.note("the cell of '\(column.name)' is empty, and it is the id; fill it", row: row)
            } else if !seen.insert(id).inserted {
                look.duplicates.append(faults.line(row))
                faults.note(
                    "the id in '\(column.name)' stood on an earlier row; remove the row that is one too many", row: row)
            }
        }
        return ids
    }
}
