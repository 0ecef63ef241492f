import SQLiteKit
import SurveyStatistics

/// `wilson_low(x [, level])`, `wilson_high`, and with weights `wilson_low_w(x, weight [, level])`, `wilson_high_w`: an
/// end of Wilson's interval of the share of rows where x is 1, from 0 to 1; with weights on Kish's effective number
/// of respondents, as a cross-tab with weights and without a design has it. NULL without rows.
final class ProportionAccumulator: Accumulator {
    private let function: String
    private let isWeighted: Bool
    private let end: (ConfidenceInterval) -> Double
    private var level: ConstantShare
    private var sum = 0.0
    private var squares = 0.0
    private var hits = 0.0

    private init(_ function: String, isWeighted: Bool, end: @escaping (ConfidenceInterval) -> Double) {
        self.function = function
        self.isWeighted = isWeighted
        self.end = end
        level = ConstantShare("level", at: isWeighted ? 2 : 1, isEndAllowed: false)
    }

    static var functions: [AggregateFunction] {
        [
            make("wilson_low", isWeighted: false, \.low), make("wilson_high", isWeighted: false, \.high),
            make("wilson_low_w", isWeighted: true, \.low), make("wilson_high_w", isWeighted: true, \.high),
        ]
    }

    private static func make(
        _ name: String, isWeighted: Bool, _ end: @escaping (ConfidenceInterval) -> Double
    ) -> AggregateFunction {
        AggregateFunction(name, arguments: isWeighted ? 2...3 : 1...2) {
            ProportionAccumulator(name, isWeighted: isWeighted, end: end)
        }
    }

    func step(_ arguments: [Value]) throws(FunctionError) {
        let arguments = AggregateArguments(function: function, values: arguments)
        try level.take(arguments)
        let isHit = try arguments.condition(0, "x")
        let weight = isWeighted ? try arguments.weight(1) : 1
        guard let isHit, let weight else { return }
        sum += weight
        squares += weight * weight
        if isHit { hits += weight }
    }

    func result() -> Value {
        guard let n = kishEffectiveN(sum: sum, squares: squares),
            let quantile = normalQuantile(0.5 + (level.value ?? 0.95) / 2),
            let interval = Wilson.interval(proportion: min(1, hits / sum), effectiveN: n, quantile: quantile)
        else { return .null }
        return .real(end(interval))
    }
}
