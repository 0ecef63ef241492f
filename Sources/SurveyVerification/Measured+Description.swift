import SurveyModel
import SurveyStatistics

extension Measured: CustomStringConvertible {
    /// The number with what it comes from, such as `59.79 % (168 of 281)`.
    var description: String {
        switch self {
        case .count(let count, _): "\(count)"
        case .share(_, base: 0): "no percent (nobody in the base)"
        case .share(let count, let base): "\(rounded) % (\(count) of \(base))"
        case .weightedShare: "\(rounded) % (weighted)"
        case .sumOfParts(let digits, let scale, _): "\(Measured.text(digits, scale)) % (the sum of rounded parts)"
        case .pair(let first, let second): "\(first) and \(second)"
        case .chiSquare: "chi-square \(rounded)"
        case .test(let test): test.description
        case .factors(let factors): factors.description
        case .noAnalysis(let reason): reason
        }
    }

    private var rounded: String {
        value.flatMap { Rounding.digits($0, scale: 100) }.map { Measured.text($0, 100) } ?? "no number"
    }

    /// Digits with their decimal point.
    static func text(_ digits: Int, _ scale: Int) -> String {
        PrintedNumber(digits: digits, decimals: String(scale).utf8.count - 1).description
    }
}
