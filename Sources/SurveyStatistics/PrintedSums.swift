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

    /// Whole numbers that give every printed number; nil where there are none.
    public var solution: [Int]? {
        var combined: [(indices: [Int], window: ClosedRange<Int>)] = []
        for value in values {
            guard let window = value.window else { return nil }
            combined.append((value.unknowns, window))
        }
        // No unknown is greater than a total, a base or a count that it is a part of.
        let limit = total ?? combined.map(\.window.upperBound).max() ?? 0
        guard limit >= 0 else { return nil }
        return WholeNumbers.solve(
            windows: Array(repeating: 0...limit, count: unknowns), total: total, combined: combined)
    }

    /// The least number of values without which whole numbers give all the others: 0 where nothing is wrong, and
    /// never more than there are values.
    public var leastToGiveWay: Int {
        values.indices.first { canStand(without: $0, from: 0) } ?? values.count
    }

    /// Whether the values stand together once `count` of those from index `start` on are dropped.
    private func canStand(without count: Int, from start: Int) -> Bool {
        guard count > 0 else { return solution != nil }
        return (start..<values.count).contains { index in
            var rest = values
            rest.remove(at: index)
            return PrintedSums(values: rest, unknowns: unknowns, total: total).canStand(without: count - 1, from: index)
        }
    }
}
