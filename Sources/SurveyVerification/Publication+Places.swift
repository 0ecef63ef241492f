import SurveyModel

extension Publication {
    /// The printed number at a place, with its unit and base.
    func printed(at place: Place) -> (number: PrintedNumber?, unit: PrintedUnit, base: Int?) {
        switch place {
        case .cell(let exhibit, let index):
            let cell = exhibits[exhibit].cells[index]
            return (cell.printed, cell.unit, cell.base)
        case .claim(let index):
            let claim = claims[index]
            return (claim.printed, claim.unit, claim.base)
        }
    }
}

extension Claim {
    /// The printed number, for a share or a count.
    var printed: PrintedNumber? {
        switch source {
        case .notComputable(let printed, _): return printed
        case .statements(let statements):
            guard statements.count == 1 else { return nil }
            switch statements[0] {
            case .value(_, let printed), .sumOfParts(_, let printed): return printed
            case .bound, .order, .chiSquare: return nil
            }
        case .analyses(let analyses):
            guard analyses.count == 1, case .factorCount(_, let printed) = analyses[0] else { return nil }
            return printed
        }
    }
}
