/// Combinations of codes in any number of dimensions, numbered in their order; only those that occur.
///
/// The columns are taken as many at a time as fit, with the rank of what went before, in a key of 64 bits.
struct KeyRanks {
    private struct Step {
        let radix: KeyRadix
        /// By rank, ascending: the rank in the step before, above the step's own digits.
        let keys: [UInt64]
    }

    private var steps: [Step] = []
    private let dimensions: Int
    /// The rank of each respondent's combination; `UInt32`, as no wave has 2³² respondents.
    private(set) var ranks: [UInt32]

    /// How many combinations occur; whoever is not selected counts as one of nobody.
    var count: Int { steps.last?.keys.count ?? 1 }

    /// Nil where more than `limit` combinations occur, and where it was stopped.
    init?(
        _ columns: [KeyColumn], selection: [UInt8]? = nil, count: Int, limit: Int = .max, isStopped: () -> Bool
    ) {
        dimensions = columns.count
        ranks = Array(repeating: 0, count: count)
        var rest = columns[...]
        while !rest.isEmpty {
            let part = fitting(rest)
            rest = rest.dropFirst(part.count)
            let blocks = KeyBlocks<UInt64>(part, selection: selection, count: count)
            guard append(KeyRadix(part), blocks, limit: limit, isStopped: isStopped) else { return nil }
        }
    }

    /// The option numbers of a combination, to a slice of `numbers`; false where it is nobody in a dimension.
    func decode(_ rank: Int, into numbers: inout [Int], at start: Int) -> Bool {
        var rank = rank
        var end = start + dimensions
        var isSomebody = true
        for step in steps.reversed() {
            let (before, own) = step.keys[rank].quotientAndRemainder(dividingBy: UInt64(step.radix.bins ?? 1))
            end -= step.radix.digits.count
            if !step.radix.decode(own, into: &numbers, at: end) { isSomebody = false }
            rank = Int(before)
        }
        return isSomebody
    }

    /// At least one column fits: a code has 16 bits and a rank 32.
    private func fitting(_ columns: ArraySlice<KeyColumn>) -> [KeyColumn] {
        var bins = max(1, count)
        return Array(
            columns.prefix { column in
                let (product, overflow) = bins.multipliedReportingOverflow(by: column.digits)
                bins = product
                return !overflow
            })
    }

    private mutating func append(
        _ radix: KeyRadix, _ blocks: KeyBlocks<UInt64>, limit: Int, isStopped: () -> Bool
    ) -> Bool {
        let bins = UInt64(radix.bins ?? 1)
        var index = KeyIndex()
        let isDone = blocks.forEach(isStopped: { isStopped() || index.keys.count > limit }) { start, keys in
            for i in keys.indices {
                let key = UInt64(ranks[start + i]) &* bins &+ keys[i]
                ranks[start + i] = UInt32(truncatingIfNeeded: index.number(of: key))
            }
        }
        guard isDone, index.keys.count <= limit else { return false }
        let order = index.keys.indices.sorted { index.keys[$0] < index.keys[$1] }
        var rank = Array(repeating: UInt32(0), count: order.count)
        for (place, number) in order.enumerated() { rank[number] = UInt32(truncatingIfNeeded: place) }
        for i in ranks.indices { ranks[i] = rank[Int(ranks[i])] }
        steps.append(Step(radix: radix, keys: order.map { index.keys[$0] }))
        return true
    }
}
