import SurveyModel

/// Reads who answers, from the columns of an answers file that are no questions.
struct RespondentReader {
    /// What routing may look at.
    struct Person {
        let unit: Unit
        let stratum: String?
    }

    private let columns: AnswerColumns
    private let wave: Wave
    /// The codes that there are; nil where any will do.
    private let municipalities: Set<String>?
    private var rowOf: [String: (index: Int, line: Int)] = [:]
    private var lineOf: [String: Int] = [:]
    private var clusters: ClusterCount
    private(set) var units: [Unit] = []
    private(set) var respondents: [Respondent] = []

    init(_ columns: AnswerColumns, _ wave: Wave, municipalities: Set<String>?) {
        self.columns = columns
        self.wave = wave
        self.municipalities = municipalities
        clusters = ClusterCount(wave.design)
    }

    /// Reads the record that `csv` stands at; nil where a fault was noted, or a column is missing.
    mutating func read(_ csv: CSVReader) -> Person? {
        let unit = unit(csv)
        let weight = weight(csv)
        let stratum = stratum(csv)
        let cluster = optionalText("cluster", csv)
        let sourceID = sourceID(csv)
        checkOrigin(csv)
        guard let unit else { return nil }
        add(unit, csv)
        if let fault = clusters.fault(adding: cluster ?? unit.key, in: stratum), let cell = cell("unit", csv) {
            csv.note(fault, at: cell)
        }
        if let weight {
            respondents.append(
                Respondent(
                    number: respondents.count + 1, unit: unit.key, weight: weight, stratum: stratum,
                    cluster: cluster, sourceID: sourceID))
        }
        return Person(unit: unit, stratum: stratum)
    }

    private func cell(_ name: String, _ csv: CSVReader) -> CSVCell? {
        columns[name].map { csv.cells[$0] }
    }

    /// The text of a cell; nil where it is empty or its column is missing.
    private func optionalText(_ name: String, _ csv: CSVReader) -> String? {
        guard let cell = cell(name, csv), !cell.content.isEmpty else { return nil }
        return csv.text(cell)
    }

    private mutating func sourceID(_ csv: CSVReader) -> String? {
        guard let cell = cell("source_id", csv), let id = optionalText("source_id", csv) else { return nil }
        if let line = lineOf.updateValue(cell.position.line, forKey: id) {
            csv.note("the id in 'source_id' stands on line \(line) too; each respondent has one of their own", at: cell)
        }
        return id
    }

    /// Answers are of the wave's own origin, where the file says of which they are; and made-up ones are never taken for
    /// collected ones.
    private func checkOrigin(_ csv: CSVReader) {
        if let cell = cell("origin", csv), csv.text(cell) != wave.origin.rawValue {
            csv.note(
                "these answers are not '\(wave.origin.rawValue)', as the wave file says; correct 'origin' there, or the file",
                at: cell)
        }
        guard wave.origin == .collected, let cell = cell("unit", csv),
            csv.text(cell).hasPrefix(WaveOrigin.syntheticMark)
        else { return }
        csv.note(
            "this respondent is made up ('\(WaveOrigin.syntheticMark)…'); write 'origin: synthetic' in the wave file of a "
                + "trial, and keep it out of this wave", at: cell)
    }

    private func unit(_ csv: CSVReader) -> Unit? {
        let key = optionalText("unit", csv)
        if key == nil, let cell = cell("unit", csv) {
            csv.note("the cell of 'unit' is empty; write a key for whom the respondent answers for", at: cell)
        }
        let kind = optionalText("unit_kind", csv).flatMap(UnitKind.init)
        if kind == nil, let cell = cell("unit_kind", csv) {
            csv.note("the cell of 'unit_kind' is no kind of unit; write one of \(Self.kinds)", at: cell)
        }
        let municipality = optionalText("municipality", csv)
        guard let key, let kind else { return nil }
        if let cell = cell("municipality", csv) {
            guard isMunicipality(municipality, kind, csv, cell) else { return nil }
        }
        return Unit(key: key, kind: kind, municipality: municipality, zone: zone(csv))
    }

    private func zone(_ csv: CSVReader) -> String? {
        let zone = optionalText("zone", csv)
        guard let zone, !AnswerNames.zones.contains(zone) else { return zone }
        if let cell = cell("zone", csv) {
            csv.note(
                "the cell of 'zone' is no zone of the district policy area; write \(listed(AnswerNames.zones, last: "or")), "
                    + "or leave it empty", at: cell)
        }
        return nil
    }

    private static let kinds = listed(UnitKind.allCases.map(\.rawValue), last: "or")

    private func isMunicipality(_ code: String?, _ kind: UnitKind, _ csv: CSVReader, _ cell: CSVCell) -> Bool {
        guard kind == .municipality else {
            if code == nil { return true }
            csv.note("only a unit of kind 'municipality' has a municipality; empty the cell", at: cell)
            return false
        }
        guard let code, code.utf8.count == 4, code.utf8.allSatisfy(\.isDigit) else {
            csv.note("the cell of 'municipality' is no code; write its four digits, as 0301", at: cell)
            return false
        }
        guard wave.origin != .reconstructed else {
            csv.note("a reconstructed wave is tied to no real municipality; make the unit anonymous", at: cell)
            return false
        }
        guard let municipalities, !municipalities.contains(code) else { return true }
        csv.note(
            "no municipality had the code '\(code)' on the wave's boundary date; "
                + suggestion(code, in: municipalities.sorted()), at: cell)
        return false
    }

    /// From here on, weights cannot be stored: sums of them would no longer be exact.
    private static let tooHeavy = 1e12

    private func weight(_ csv: CSVReader) -> Double? {
        guard let cell = cell("weight", csv) else { return nil }
        guard let weight = DecimalText.read(csv.text(cell)), weight > 0 else {
            csv.note("the cell of 'weight' is no number above 0; write 1, or digits with a decimal point", at: cell)
            return nil
        }
        if weight != 1, !wave.design.isWeighted {
            csv.note(
                "the wave declares no weights; write 1, or 'weight: respondent' under 'design' in the wave file",
                at: cell)
        }
        guard weight < Self.tooHeavy else {
            csv.note("the cell of 'weight' is 1000000000000 or more; write a smaller number", at: cell)
            return nil
        }
        return weight
    }

    private func stratum(_ csv: CSVReader) -> String? {
        guard let cell = cell("stratum", csv) else { return nil }
        let stratum = optionalText("stratum", csv)
        if stratum != nil, !wave.design.isStratified {
            csv.note(
                "the wave declares no strata; empty the cell, or write 'strata: respondent' under 'design' "
                    + "in the wave file", at: cell)
        } else if let fault = clusters.fault(in: stratum) {
            csv.note(fault, at: cell)
        }
        return stratum
    }

    private mutating func add(_ unit: Unit, _ csv: CSVReader) {
        guard let cell = cell("unit", csv) else { return }
        guard let known = rowOf[unit.key] else {
            rowOf[unit.key] = (units.count, cell.position.line)
            units.append(unit)
            return
        }
        let other = units[known.index]
        let differing = [
            other.kind == unit.kind ? nil : "unit_kind", other.municipality == unit.municipality ? nil : "municipality",
            other.zone == unit.zone ? nil : "zone",
        ].compactMap(\.self)
        guard !differing.isEmpty else { return }
        csv.note(
            "this unit has another \(listed(differing)) on line \(known.line); write the same on all its rows",
            at: cell)
    }
}
