/// The least that would have to be printed otherwise for whole numbers to exist.
public struct SmallestChange: Sendable, Equatable {
    /// By how many units of the last decimal, over all numbers.
    public let units: Int
    /// Every change of that size that mends it: the digits of all the numbers after it.
    public let mends: [[Int]]

    /// Searches changes of one number by one unit, then by two units in one or two numbers, then by more in a single
    /// number. Nil where no such change of at most 1,000 units is enough.
    public static func find(_ printed: PrintedSums) -> SmallestChange? {
        let digits = printed.values.map(\.digits)
        if printed.solution != nil { return SmallestChange(units: 0, mends: [digits]) }
        let furthest = printed.values.map { 100 * $0.scale }.max() ?? 1
        for units in 1...max(1, min(furthest, 1_000)) {
            let candidates = singles(digits, units) + (units == 2 ? pairs(digits) : [])
            let mends = candidates.filter { isPossible(printed, $0) }
            if !mends.isEmpty { return SmallestChange(units: units, mends: mends) }
        }
        return nil
    }

    private static func isPossible(_ printed: PrintedSums, _ digits: [Int]) -> Bool {
        let changed = zip(printed.values, digits).map { $0.with(digits: $1) }
        return PrintedSums(values: changed, unknowns: printed.unknowns, total: printed.total).solution != nil
    }

    private static func singles(_ digits: [Int], _ units: Int) -> [[Int]] {
        digits.indices.flatMap { index in [-units, units].map { moved(digits, [(index, $0)]) } }
    }

    private static func pairs(_ digits: [Int]) -> [[Int]] {
        digits.indices.flatMap { first in
            digits.indices.dropFirst(first + 1).flatMap { second in
                [(-1, -1), (-1, 1), (1, -1), (1, 1)].map { moved(digits, [(first, $0.0), (second, $0.1)]) }
            }
        }
    }

    private static func moved(_ digits: [Int], _ steps: [(index: Int, by: Int)]) -> [Int] {
        var digits = digits
        for step in steps { digits[step.index] += step.by }
        return digits
    }
}
