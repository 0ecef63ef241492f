import SurveyModel
import SurveyStatistics

extension Rule {
    /// How far the counts are from meeting the rule, in respondents; 0 where it is met. A share of nobody is not met.
    func distance(_ counts: [Int]) -> Double {
        switch self {
        case .value(let amount, let printed):
            Self.distance(amount, from: printed, counts)
        case .sumOfParts(let parts, let printed):
            Self.distance(sumOf: parts, from: printed, counts)
        case .bound(let amount, let comparison, let bound):
            Self.distance(amount, comparison, bound, counts)
        case .order(let first, let second, let factor):
            Self.distance(first, over: second, factor: factor, counts)
        case .chiSquare(let cells, let comparison, let bound):
            Self.distance(chiSquare: cells, comparison, bound, counts)
        }
    }

    /// What a rule that is not met is away at least, so that meeting it always pays.
    private static let step = 0.5

    private static func distance(_ amount: Amount, from printed: PrintedNumber, _ counts: [Int]) -> Double {
        let count = amount.count(counts)
        guard amount.isShare else {
            let scale = Double(printed.scale)
            return (Double(count) * scale - Double(printed.digits)).magnitude / scale
        }
        let base = amount.divisor(counts)
        // Beyond this reach no printed percent lies, and the products below would not fit.
        guard (1...1_000_000_000).contains(base), printed.digits <= 1_000_000_000 else { return 1 }
        // The window of `RoundingWindow`, which may be empty here: then every count is outside it on one side.
        let whole = 200 * printed.scale
        let least = ((2 * printed.digits - 1) * base + whole - 1) / whole
        let greatest = ((2 * printed.digits + 1) * base - 1) / whole
        return Double(max(0, least - count, count - greatest))
    }

    private static func distance(sumOf parts: [Amount], from printed: PrintedNumber, _ counts: [Int]) -> Double {
        var sum = 0
        var base = 0
        for part in parts {
            base = part.divisor(counts)
            guard let digits = Rounding.percentDigits(part.count(counts), of: base, scale: printed.scale) else {
                return 1
            }
            sum += digits
        }
        let points = abs(sum - printed.digits)
        return points == 0 ? 0 : step + Double(points) * Double(base) / (100 * Double(printed.scale))
    }

    private static func distance(
        _ amount: Amount, _ comparison: Comparison, _ bound: Double, _ counts: [Int]
    ) -> Double {
        let base = amount.divisor(counts)
        guard base > 0 else { return 1 }
        let unit = amount.isShare ? 100.0 : 1
        let value = unit * Double(amount.count(counts))
        let limit = bound * Double(base)
        return comparison.holds(value, limit) ? 0 : step + (value - limit).magnitude / unit
    }

    private static func distance(
        _ first: Amount, over second: Amount, factor: Double, _ counts: [Int]
    ) -> Double {
        let (base, otherBase) = (Double(first.divisor(counts)), Double(second.divisor(counts)))
        guard base > 0, otherBase > 0 else { return 1 }
        let value = Double(first.count(counts)) * otherBase
        let limit = factor * Double(second.count(counts)) * base
        return value > limit ? 0 : step + (limit - value) / otherBase
    }

    private static func distance(
        chiSquare cells: [[Int]], _ comparison: Comparison, _ bound: Double, _ counts: [Int]
    ) -> Double {
        let value = pearsonChiSquare(cells.map { row in row.map { Double(counts[$0]) } })
        return comparison.holds(value, bound) ? 0 : step + (value - bound).magnitude / 4
    }
}
