/// Printed numbers about the same unknown whole numbers, which may or may not be able to stand together.
public struct PrintedSums: Sendable, Equatable {
    /// The printed numbers.
    public let values: [PrintedSum]
    /// How many unknowns there are.
    public let unknowns: Int
    /// What all unknowns add up to, where they are the parts of one whole.
    public let total: Int?
    /// Sums of unknowns that are known for certain.
    public let known: [KnownSum]
    /// Which shares of unknowns are more than others.
    public let orders: [UnknownOrder]

    /// Printed numbers whose unknowns are below `unknowns`.
    public init(
        values: [PrintedSum], unknowns: Int, total: Int?, known: [KnownSum] = [], orders: [UnknownOrder] = []
    ) {
        self.values = values
        self.unknowns = unknowns
        self.total = total
        self.known = known
        self.orders = orders
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
    public var leastToGiveWay: Int { leastToGiveWay(among: Array(values.indices)) ?? values.count }

    /// The same where only the values at some indices may give way; nil where they are not enough.
    public func leastToGiveWay(among indices: [Int]) -> Int? {
        var steps = SearchSteps()
        for count in 0...indices.count {
            // Where the search is given up, it has shown this many.
            guard let stands = try? canStand(without: count, of: indices[...], &steps) else { return count }
            if stands { return count }
        }
        return nil
    }

    /// The least and the greatest sum of the unknowns at some indices, over all whole numbers that give every printed
    /// number; nil where there are none, or where the search is given up.
    public func reach(of indices: [Int]) -> ClosedRange<Int>? {
        var steps = SearchSteps()
        guard let bounds = try? narrowed(&steps).map({ windows in WholeNumbers.sums(of: indices.map { windows[$0] }) }),
            let least = try? bounds.first(where: { try isPossible(indices, $0, &steps) }),
            let greatest = try? bounds.reversed().first(where: { try isPossible(indices, $0, &steps) })
        else { return nil }
        return least...greatest
    }

    /// Whether whole numbers that give every printed number can add up to `count` at these indices; true where the
    /// search is given up.
    public func allows(_ count: Int, at indices: [Int]) -> Bool {
        var steps = SearchSteps()
        return (try? isPossible(indices, count, &steps)) ?? true
    }

    private func isPossible(
        _ indices: [Int], _ count: Int, _ steps: inout SearchSteps
    ) throws(StatisticsError) -> Bool {
        let sums = PrintedSums(
            values: values, unknowns: unknowns, total: total, known: known + [KnownSum(count, unknowns: indices)],
            orders: orders)
        return try sums.solution(&steps) != nil
    }

    func solution(_ steps: inout SearchSteps) throws(StatisticsError) -> [Int]? {
        try steps.spend(values.count)
        guard let search, let windows else { return nil }
        return try search.first(in: windows, &steps)
    }

    /// The windows that sums leave to each unknown; nil where one cannot be met.
    private func narrowed(_ steps: inout SearchSteps) throws(StatisticsError) -> [ClosedRange<Int>]? {
        guard let search, let windows else { return nil }
        return try search.narrow(windows, &steps)
    }

    /// Nil where a number leaves no count possible.
    private var search: WholeNumberSearch? {
        var sums = known.map { (indices: $0.unknowns, window: $0.count...$0.count) }
        for value in values where value.whole.isEmpty {
            guard let window = value.window else { return nil }
            sums.append((value.unknowns, window))
        }
        if let total { sums.append((Array(0..<unknowns), total...total)) }
        return WholeNumberSearch(sums: sums, shares: values.filter { !$0.whole.isEmpty }, orders: orders)
    }

    /// No unknown is greater than a total, a base or a count that it is a part of; the reach is that of windows.
    private var windows: [ClosedRange<Int>]? {
        let greatest = (values.compactMap(\.window?.upperBound) + known.map(\.count)).max() ?? 0
        let limit = min(total ?? greatest, Rounding.greatestBase)
        return limit >= 0 ? Array(repeating: 0...limit, count: unknowns) : nil
    }

    /// Whether the values stand together once `count` of those at `indices` are dropped.
    private func canStand(
        without count: Int, of indices: ArraySlice<Int>, _ steps: inout SearchSteps
    ) throws(StatisticsError) -> Bool {
        guard count > 0 else { return try solution(&steps) != nil }
        for (place, index) in zip(indices.indices, indices) {
            try steps.spend(values.count)
            var rest = values
            rest.remove(at: index)
            let sums = PrintedSums(values: rest, unknowns: unknowns, total: total, known: known, orders: orders)
            // What stands after a dropped value has moved up.
            let later = indices[(place + 1)...].map { $0 > index ? $0 - 1 : $0 }
            if try sums.canStand(without: count - 1, of: later[...], &steps) { return true }
        }
        return false
    }
}
