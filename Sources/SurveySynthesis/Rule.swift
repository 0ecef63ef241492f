import SurveyModel

/// A statement as arithmetic on counters, which are named by their index.
enum Rule {
    /// A count, or a share of a whole.
    struct Amount {
        /// What a count is a share of.
        enum Whole {
            case none
            case counter(Int)
            case number(Int)
        }

        let counter: Int
        let whole: Whole
    }

    case value(Amount, PrintedNumber)
    case sumOfParts([Amount], PrintedNumber)
    case bound(Amount, Comparison, Double)
    case order(Amount, moreThan: Amount, factor: Double)
    case chiSquare(cells: [[Int]], Comparison, Double)

    /// The indices of the counters that it looks at.
    var counters: [Int] {
        switch self {
        case .value(let amount, _), .bound(let amount, _, _): amount.counters
        case .sumOfParts(let amounts, _): amounts.flatMap(\.counters)
        case .order(let first, let second, _): first.counters + second.counters
        case .chiSquare(let cells, _, _): cells.flatMap(\.self)
        }
    }
}

extension Rule.Amount {
    var counters: [Int] {
        if case .counter(let whole) = whole { [counter, whole] } else { [counter] }
    }

    var isShare: Bool {
        if case .none = whole { false } else { true }
    }

    func count(_ counts: [Int]) -> Int { counts[counter] }

    /// What the count is divided by: 1 where the amount is no share.
    func divisor(_ counts: [Int]) -> Int {
        switch whole {
        case .none: 1
        case .counter(let index): counts[index]
        case .number(let number): number
        }
    }
}
