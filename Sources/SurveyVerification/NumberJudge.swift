import SurveyModel

/// Judges one recomputed number or statement on its own, without looking at the others.
enum NumberJudge {
    /// A cell of an exhibit.
    static func judge(_ cell: ExhibitCell, _ measured: Measured?) -> Verdict {
        if case .notComputable(let reason) = cell.source { return .notComputable(reason) }
        guard let measured else { return .differs("nothing was computed for it") }
        return judge(cell.printed, base: cell.base, measured)
    }

    /// A claim: every statement must hold; the first that does not is the reason.
    static func judge(_ claim: Claim, _ measured: [Measured], origin: WaveOrigin) -> Verdict {
        switch claim.source {
        case .notComputable(_, let reason): return .notComputable(reason)
        case .analyses(let analyses): return AnalysisJudge(origin: origin).judge(analyses, measured)
        case .statements(let statements):
            guard !statements.isEmpty, statements.count == measured.count else {
                return .differs("nothing was computed for it")
            }
            return zip(statements, measured).lazy.map { judge($0, base: claim.base, $1) }
                .first { $0.status != .reproduced } ?? .reproduced
        }
    }

    /// A printed number: it must be what the recomputed one rounds to, on the printed base.
    static func judge(_ printed: PrintedNumber, base: Int?, _ measured: Measured) -> Verdict {
        if let wrong = wrongBase(base, measured) { return wrong }
        guard measured.digits(scale: printed.scale) != printed.digits else { return .reproduced }
        return .otherNumber("the answers give \(measured), and \(printed) is printed")
    }

    private static func judge(_ statement: Statement, base: Int?, _ measured: Measured) -> Verdict {
        switch statement {
        case .value(_, let printed), .sumOfParts(_, let printed):
            return judge(printed, base: base, measured)
        case .bound(_, let comparison, let bound), .chiSquare(_, _, _, let comparison, let bound):
            if let wrong = wrongBase(base, measured) { return wrong }
            // Numerators are compared, so that a share of whole numbers just at the bound is not rounded off it.
            if let (numerator, denominator) = measured.fraction, comparison.holds(numerator, bound * denominator) {
                return .reproduced
            }
            return .otherNumber("the answers give \(measured), which is not \(words(comparison)) \(bound)")
        case .order(_, _, let factor):
            if let wrong = wrongBase(base, measured) { return wrong }
            if isMore(measured, factor) { return .reproduced }
            let times = factor == 1 ? "" : "\(factor) times "
            guard case .pair(let first, let second) = measured else { return .differs("nothing was computed for it") }
            return .otherNumber("the answers give \(first), which is not more than \(times)\(second)")
        }
    }

    private static func wrongBase(_ printed: Int?, _ measured: Measured) -> Verdict? {
        guard let printed, measured.base != printed else { return nil }
        guard let base = measured.base else { return .differs("it has no base, and \(printed) is printed") }
        return .differs("the base is \(base), and \(printed) is printed")
    }

    private static func isMore(_ measured: Measured, _ factor: Double) -> Bool {
        guard case .pair(let first, let second) = measured, let first = first.fraction, let second = second.fraction
        else { return false }
        return first.numerator * second.denominator > factor * second.numerator * first.denominator
    }

    private static func words(_ comparison: Comparison) -> String {
        switch comparison {
        case .above: "above"
        case .below: "below"
        case .atLeast: "at least"
        case .atMost: "at most"
        }
    }
}
