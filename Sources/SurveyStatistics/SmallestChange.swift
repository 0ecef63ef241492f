/// The least that would have to be printed otherwise for whole numbers to exist.
public struct SmallestChange: Sendable, Equatable {
    /// By how many units of the last decimal, over all numbers.
    public let units: Int
    /// Every change of that size that mends it: the digits of all the numbers after it.
    public let mends: [[Int]]

    /// Searches changes of one number by one unit, then by two units in one or two numbers, then by more in a single
    /// number. Nil where no such change of at most 1,000 units is enough, or none is found before the search, which
    /// has a limit, is given up.
    public static func find(_ printed: PrintedSums) -> SmallestChange? {
        var steps = SearchSteps()
        return try? find(printed, &steps)
    }

    private static func find(
        _ printed: PrintedSums, _ steps: inout SearchSteps
    ) throws(StatisticsError) -> SmallestChange? {
        let digits = printed.values.map(\.digits)
        if try printed.solution(&steps) != nil { return SmallestChange(units: 0, mends: [digits]) }
        let furthest = printed.values.map { 100 * $0.scale }.max() ?? 1
        for units in 1...max(1, min(furthest, 1_000)) {
            var mends = try singles(printed, units, &steps)
            if units == 2 { mends += try pairs(printed, &steps) }
            if !mends.isEmpty { return SmallestChange(units: units, mends: mends) }
        }
        return nil
    }

    private static func singles(
        _ printed: PrintedSums, _ units: Int, _ steps: inout SearchSteps
    ) throws(StatisticsError) -> [[Int]] {
        var mends: [[Int]] = []
        for index in printed.values.indices {
            for change in [-units, units] {
                if let mend = try mend(printed, [(index, change)], &steps) { mends.append(mend) }
            }
        }
        return mends
    }

    private static func pairs(
        _ printed: PrintedSums, _ steps: inout SearchSteps
    ) throws(StatisticsError) -> [[Int]] {
        var mends: [[Int]] = []
        for first in printed.values.indices {
            for second in printed.values.indices.dropFirst(first + 1) {
                for (one, other) in [(-1, -1), (-1, 1), (1, -1), (1, 1)] {
                    if let mend = try mend(printed, [(first, one), (second, other)], &steps) { mends.append(mend) }
                }
            }
        }
        return mends
    }

    /// The digits after the changes, where whole numbers give them.
    private static func mend(
        _ printed: PrintedSums, _ changes: [(index: Int, by: Int)], _ steps: inout SearchSteps
    ) throws(StatisticsError) -> [Int]? {
        var values = printed.values
        for (index, change) in changes { values[index] = values[index].with(digits: values[index].digits + change) }
        let changed = PrintedSums(
            values: values, unknowns: printed.unknowns, total: printed.total, known: printed.known,
            orders: printed.orders)
        return try changed.solution(&steps) == nil ? nil : values.map(\.digits)
    }
}
