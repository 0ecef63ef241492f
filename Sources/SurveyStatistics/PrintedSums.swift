/// Printed numbers about the same unknown whole numbers, which may or may not be able to stand together.
public struct PrintedSums: Sendable, Equatable {
    /// The printed numbers.
    public let values: [PrintedSum]
    /// How many unknowns there are.
    public let unknowns: Int
    /// What all unknowns add up to, where they are the parts of one whole.
    public let total: Int?

    /// Printed numbers whose unknowns are below `unknowns`.
    public init(values: [PrintedSum], unknowns: Int, total: Int?) {
        self.values = values
        self.unknowns = unknowns
        self.total = total
    }

    /// A distribution: one unknown a printed percent, all together the base.
    public init(distribution digits: [Int], scale: Int = 1, base: Int) {
        self.init(
            values: digits.enumerated().map {
                PrintedSum(digits: $0.element, scale: scale, base: base, unknowns: [$0.offset])
            },
            unknowns: digits.count, total: base)
    }

    /// Whole numbers that give every printed number; nil where there are none, or where the search is given up.
    public var solution: [Int]? {
        var steps = SearchSteps()
        return try? solution(&steps)
    }

    /// Whether there are too many possibilities to tell if whole numbers give every printed number.
    public var isUndecided: Bool {
        var steps = SearchSteps()
        do throws(StatisticsError) {
            _ = try solution(&steps)
            return false
        } catch { return true }
    }

    /// The least number of values without which whole numbers give all the others: 0 where nothing is wrong, and
    /// never more than there are values. Where the search is given up, as many as it has shown must give way.
    public var leastToGiveWay: Int {
        var steps = SearchSteps()
        var count = 0
        while count < values.count, (try? canStand(without: count, from: 0, &steps)) == false { count += 1 }
        return count
    }

    func solution(_ steps: inout SearchSteps) throws(StatisticsError) -> [Int]? {
        try steps.spend(values.count)
        var combined: [(indices: [Int], window: ClosedRange<Int>)] = []
        for value in values {
            guard let window = value.window else { return nil }
            combined.append((value.unknowns, window))
        }
        // No unknown is greater than a total, a base or a count that it is a part of; the reach is that of windows.
        let limit = min(total ?? combined.map(\.window.upperBound).max() ?? 0, Rounding.greatestBase)
        guard limit >= 0 else { return nil }
        return try WholeNumbers.solve(
            windows: Array(repeating: 0...limit, count: unknowns), total: total, combined: combined, &steps)
    }

    /// Whether the values stand together once `count` of those from index `start` on are dropped.
    private func canStand(
        without count: Int, from start: Int, _ steps: inout SearchSteps
    ) throws(StatisticsError) -> Bool {
        guard count > 0 else { return try solution(&steps) != nil }
        for index in start..<values.count {
            try steps.spend(values.count)
            var rest = values
            rest.remove(at: index)
            let sums = PrintedSums(values: rest, unknowns: unknowns, total: total)
            if try sums.canStand(without: count - 1, from: index, &steps) { return true }
        }
        return false
    }
}
