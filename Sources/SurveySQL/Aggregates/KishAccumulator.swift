import SQLiteKit
import SurveyStatistics

/// `kish_n(weight)`: Kish's effective number of respondents, (Σw)² / Σw²; NULL without rows.
final class KishAccumulator: Accumulator {
    private var sum = 0.0
    private var squares = 0.0

    static var function: AggregateFunction { AggregateFunction("kish_n", arguments: 1...1) { KishAccumulator() } }

    func step(_ arguments: [Value]) throws(FunctionError) {
        guard let weight = try AggregateArguments(function: "kish_n", values: arguments).weight(0) else { return }
        sum += weight
        squares += weight * weight
    }

    func result() -> Value { .optional(kishEffectiveN(sum: sum, squares: squares)) }
}
