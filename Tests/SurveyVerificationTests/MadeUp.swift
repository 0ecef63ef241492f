import SurveyModel

@testable import SurveyVerification

/// A made-up publication, built from values, and what was recomputed for it.
enum MadeUp {
    /// A percent cell of the question `q`, in its row's own category.
    static func cell(_ row: String, _ digits: Int, base: Int? = 182, column: String = "q") -> ExhibitCell {
        ExhibitCell(
            row: row, column: column, unit: .percent, printed: PrintedNumber(digits: digits), base: base,
            source: .crossTab(CrossTabRequest(wave: "w", row: "q"), code: row))
    }

    /// A share claim that prints `digits` percent.
    static func claim(_ id: String, _ digits: Int, base: Int? = nil, isSum: Bool = false) -> Claim {
        let share = Quantity(count: [.question("q", values: ["a"])], of: .filters([]))
        let printed = PrintedNumber(digits: digits)
        return Claim(
            id: id, chapter: "1", exhibit: nil, text: Label(id), kind: .share, unit: .percent, base: base,
            source: .statements([isSum ? .sumOfParts([share], printed) : .value(share, printed)]))
    }

    /// A claim of any kind with these statements.
    static func claim(_ kind: Claim.Kind, _ statements: [Statement], base: Int? = nil) -> Claim {
        Claim(
            id: "c", chapter: "1", exhibit: nil, text: Label("c"), kind: kind, unit: .percent, base: base,
            source: .statements(statements))
    }

    /// A claim with these analyses.
    static func claim(_ kind: Claim.Kind, _ analyses: [Analysis]) -> Claim {
        Claim(
            id: "c", chapter: "1", exhibit: nil, text: Label("c"), kind: kind, unit: .percent, base: nil,
            source: .analyses(analyses))
    }

    /// A cell's value of a conflict.
    static func value(_ row: String, _ digits: Int, base: Int? = 182, unknowns: [String]? = nil) -> Conflict.Value {
        Conflict.Value(
            reference: .cell(exhibit: "e", row: row, column: "q"), printed: PrintedNumber(digits: digits),
            unit: .percent, base: base, unknowns: unknowns ?? [row])
    }

    /// A claim's value of a conflict.
    static func value(claim id: String, _ digits: Int, base: Int, unknowns: [String]) -> Conflict.Value {
        Conflict.Value(
            reference: .claim(id), printed: PrintedNumber(digits: digits), unit: .percent, base: base,
            unknowns: unknowns)
    }

    /// A conflict with these values.
    static func conflict(_ id: String, total: Int? = nil, _ values: [Conflict.Value]) -> Conflict {
        Conflict(id: id, text: Label(id), total: total, values: values)
    }

    /// What is said of a publication with one exhibit, whose cells are a distribution where `isDistribution`.
    static func report(
        cells: [(ExhibitCell, Measured?)] = [], isDistribution: Bool = false, claims: [(Claim, [Measured])] = [],
        conflicts: [Conflict] = [], origin: WaveOrigin = .reconstructed
    ) throws -> VerificationReport {
        let publication = Publication(
            key: "p", title: Label("p"), wave: "w",
            exhibits: [Exhibit(key: "e", title: Label("e"), cells: cells.map(\.0))], claims: claims.map(\.0),
            conflicts: conflicts)
        let measured = MeasuredPublication(
            exhibits: [.init(cells: cells.map(\.1), distributions: isDistribution ? [Array(cells.indices)] : [])],
            claims: claims.map(\.1))
        return try PublicationJudge(publication, measured, origin: origin).report
    }
}
