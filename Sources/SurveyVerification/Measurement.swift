import SurveyModel

/// What a printed number is recomputed from. It holds no printed number, so that nothing that computes can read one;
/// of how a number was printed, only the decimals that parts were rounded to.
indirect enum Measurement: Equatable {
    /// A category of a one-way cross-tab, or its total.
    case category(CrossTabRequest, code: String?, PrintedUnit)
    /// Rounded percents of categories, added up.
    case sumOfCategories(CrossTabRequest, codes: [String], scale: Int)
    /// A count or a share.
    case quantity(Quantity)
    /// Rounded shares, added up.
    case sumOfQuantities([Quantity], scale: Int)
    /// Two quantities to be compared.
    case pair(Quantity, Quantity)
    /// Pearson's chi-square of two questions.
    case chiSquare(rows: ChiSquareSide, columns: ChiSquareSide, filters: [Filter])
    /// The test of a cross-tab.
    case test(rows: TestSide, columns: TestSide, filters: [Filter])
    /// A factor analysis, with the groups of a question over its factors.
    case factors(FactorBattery, by: String?)

    /// What recomputes a cell; nil where nothing does.
    init?(_ cell: ExhibitCell) {
        switch cell.source {
        case .crossTab(let request, let code): self = .category(request, code: code, cell.unit)
        case .sumOfParts(let request, let codes):
            self = .sumOfCategories(request, codes: codes, scale: cell.printed.scale)
        case .notComputable: return nil
        }
    }

    /// What recomputes a statement.
    init(_ statement: Statement) {
        switch statement {
        case .value(let quantity, _), .bound(let quantity, _, _): self = .quantity(quantity)
        case .sumOfParts(let parts, let printed): self = .sumOfQuantities(parts, scale: printed.scale)
        case .order(let first, let second, _): self = .pair(first, second)
        case .chiSquare(let rows, let columns, let filters, _, _):
            self = .chiSquare(rows: rows, columns: columns, filters: filters)
        }
    }

    /// What recomputes a claim: one a statement or analysis.
    static func all(of source: Claim.Source) -> [Measurement] {
        switch source {
        case .statements(let statements): statements.map(Measurement.init)
        case .analyses(let analyses): analyses.map(Measurement.init)
        case .notComputable: []
        }
    }

    /// What recomputes an analysis.
    init(_ analysis: Analysis) {
        switch analysis {
        case .test(let rows, let columns, let filters, _): self = .test(rows: rows, columns: columns, filters: filters)
        case .factorCount(let battery, _): self = .factors(battery, by: nil)
        case .factor(let battery, let pattern): self = .factors(battery, by: pattern.group?.question)
        }
    }
}
