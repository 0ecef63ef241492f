import SurveyStatistics

/// A recomputed number, exact as far as it is one.
indirect enum Measured: Equatable, Sendable {
    /// A count, and the base of its table where it stands in one.
    case count(Int, base: Int?)
    /// A count as a share of its base, both in whole respondents or units.
    case share(Int, base: Int)
    /// A weighted percent, and the unweighted base.
    case weightedShare(Double, base: Int)
    /// The sum of rounded percents: its digits at a scale.
    case sumOfParts(digits: Int, scale: Int, base: Int)
    /// Two numbers to be compared.
    case pair(Measured, Measured)
    /// A chi-square.
    case chiSquare(Double)
    /// A test of a cross-tab.
    case test(MeasuredTest)
    /// A factor analysis.
    case factors(MeasuredFactors)
    /// An analysis that the answers do not allow, for this reason.
    case noAnalysis(String)

    /// The number as it is reported: a percent where it is a share; for a pair, how many times the second the first is.
    var value: Double? {
        switch self {
        case .count(let count, _): Double(count)
        case .share(let count, let base): base > 0 ? 100 * Double(count) / Double(base) : nil
        case .weightedShare(let percent, _): percent
        case .sumOfParts(let digits, let scale, _): Double(digits) / Double(scale)
        case .chiSquare(let value): value
        case .pair(let first, let second): first.ratio(to: second)
        case .test(let test): test.p
        case .factors(let factors): Double(factors.count)
        case .noAnalysis: nil
        }
    }

    /// What it is counted on, where that is known.
    var base: Int? {
        switch self {
        case .count(_, let base): base
        case .share(_, let base), .weightedShare(_, let base), .sumOfParts(_, _, let base): base
        case .pair(let first, let second): first.base == second.base ? first.base : nil
        case .chiSquare, .test, .factors, .noAnalysis: nil
        }
    }

    /// The number rounded half away from zero, as digits at `scale`; shares of whole numbers by integer arithmetic.
    func digits(scale: Int) -> Int? {
        switch self {
        case .count(let count, _):
            let (digits, overflow) = count.multipliedReportingOverflow(by: scale)
            return overflow ? nil : digits
        case .share(let count, let base): return Rounding.percentDigits(count, of: base, scale: scale)
        case .sumOfParts(let digits, let own, _): return own == scale ? digits : nil
        case .factors(let factors): return Measured.count(factors.count, base: nil).digits(scale: scale)
        case .noAnalysis: return nil
        case .weightedShare, .pair, .chiSquare, .test: return value.flatMap { Rounding.digits($0, scale: scale) }
        }
    }

    /// Numerator and denominator, exact where the number is one of whole numbers; nil where there is no number.
    var fraction: (numerator: Double, denominator: Double)? {
        switch self {
        case .share(let count, let base): base > 0 ? (100 * Double(count), Double(base)) : nil
        default: value.map { ($0, 1) }
        }
    }

    private func ratio(to other: Measured) -> Double? {
        guard let own = value, let other = other.value, other != 0 else { return nil }
        return own / other
    }
}
