import SQLiteKit
import SurveyStatistics

/// Gathers numbers, and describes them when all are there.
final class NumbersAccumulator: Accumulator {
    private let measure: NumberMeasure
    private var share = ConstantShare("p", at: 1, isEndAllowed: true)
    private var numbers: [Double] = []
    private var weights: [Double] = []

    init(_ measure: NumberMeasure) { self.measure = measure }

    func step(_ arguments: [Value]) throws(FunctionError) {
        let arguments = AggregateArguments(function: measure.rawValue, values: arguments)
        if measure == .quantile { try share.take(arguments) }
        let number = try arguments.number(0, "x")
        let weight = measure == .weightedMean ? try arguments.weight(1) : 1
        guard let number, let weight else { return }
        numbers.append(number)
        if measure == .weightedMean { weights.append(weight) }
    }

    func result() -> Value {
        switch measure {
        case .median: .optional(GroupSummary(numbers)?.median)
        case .quantile: .optional(GroupSummary(numbers, quantiles: [share.value ?? 0.5])?.quantiles[0])
        case .standardDeviation: .optional(GroupSummary(numbers)?.standardDeviation)
        case .weightedMean: .optional(GroupSummary(numbers, weights: weights)?.mean)
        }
    }
}
