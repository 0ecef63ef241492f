/// Groups of respondents by their codes in some dimensions, counted by the kernel that suits.
enum KeyTally {
    /// The groups in ascending order of their option numbers, states first.
    ///
    /// `selection` is 1 for who is in and 0 for who is out; nil for everybody. Whoever a column, the selection or the
    /// weights are too short for is nobody. Without columns there is one group, of everybody selected. Where
    /// `isStopped` says so, soon, there are no groups; with a companion it may be asked by both threads.
    static func count(
        _ columns: [KeyColumn], selection: [UInt8]? = nil, weights: [Double]? = nil, companion: Companion? = nil,
        isStopped: () -> Bool
    ) -> KeyGroups {
        var count = min(selection?.count ?? .max, weights?.count ?? .max)
        for column in columns { count = min(count, column.count) }
        if count == .max { count = 0 }
        guard !columns.isEmpty else {
            let all = KeyColumn(codes: .narrow(selection ?? SelectionKernel.all(count)), highest: 1)
            return self.count([all], weights: weights, isStopped: isStopped).total
        }
        let radix = KeyRadix(columns)
        guard let bins = radix.bins, isDense(bins, count: count, isWeighted: weights != nil) else {
            return SparseKernel.count(
                columns, selection: selection, weights: weights, count: count, isStopped: isStopped)
        }
        let sums = sums(
            columns, bins: bins, selection: selection, weights: weights, count: count, companion: companion,
            isStopped: isStopped)
        return KeyGroups(sums, radix: radix, isWeighted: weights != nil)
    }

    /// A table of few keys pays however few the respondents are.
    private static func isDense(_ bins: Int, count: Int, isWeighted: Bool) -> Bool {
        bins <= (isWeighted ? 2_048 : 8_192) || DenseKernel.suits(bins: bins, count: count, isWeighted: isWeighted)
    }

    /// The sums by key in a table of all keys. Of many respondents the companion counts half, where nobody weighs
    /// otherwise than others: sums of weights repeat to the last bit only in one order.
    static func sums(
        _ columns: [KeyColumn], bins: Int, selection: [UInt8]?, weights: [Double]?, count: Int,
        companion: Companion? = nil, isStopped: () -> Bool
    ) -> [KeySum] {
        func half(_ range: Range<Int>) -> [KeySum] {
            sums(columns, bins: bins, selection: selection, weights: weights, range: range, isStopped: isStopped)
        }
        let middle = count / 2 / KeyBlocks<UInt8>.group * KeyBlocks<UInt8>.group
        guard let companion, weights == nil, count >= Companion.least, bins <= 65_536, middle > 0 else {
            return half(0..<count)
        }
        let (first, second) = companion.run({ half(0..<middle) }, { half(middle..<count) })
        return isStopped() ? [] : merged(first, second)
    }

    private static func sums(
        _ columns: [KeyColumn], bins: Int, selection: [UInt8]?, weights: [Double]?, range: Range<Int>,
        isStopped: () -> Bool
    ) -> [KeySum] {
        if bins <= 256 {
            let blocks = KeyBlocks<UInt8>(columns, selection: selection, range: range)
            if weights == nil, PairKernel.suits(bins: bins, count: range.count) {
                return PairKernel.count(blocks, bins: bins, isStopped: isStopped)
            }
            return small(blocks, bins: bins, weights: weights, isStopped: isStopped)
        }
        if bins <= 65_536 {
            let blocks = KeyBlocks<UInt16>(columns, selection: selection, range: range)
            return small(blocks, bins: bins, weights: weights, isStopped: isStopped)
        }
        let blocks = KeyBlocks<UInt32>(columns, selection: selection, range: range)
        return DenseKernel.count(blocks, bins: bins, weights: weights, isStopped: isStopped)
    }

    /// The respondents of both, by key; keys ascend.
    private static func merged(_ first: [KeySum], _ second: [KeySum]) -> [KeySum] {
        var merged: [KeySum] = []
        merged.reserveCapacity(max(first.count, second.count))
        var (i, j) = (0, 0)
        while i < first.count || j < second.count {
            if j == second.count || (i < first.count && first[i].key < second[j].key) {
                merged.append(first[i])
                i += 1
            } else if i == first.count || second[j].key < first[i].key {
                merged.append(second[j])
                j += 1
            } else {
                merged.append(KeySum(key: first[i].key, n: first[i].n + second[j].n))
                (i, j) = (i + 1, j + 1)
            }
        }
        return merged
    }

    private static func small<Key>(
        _ blocks: KeyBlocks<Key>, bins: Int, weights: [Double]?, isStopped: () -> Bool
    ) -> [KeySum] {
        guard let weights else { return UnweightedKernel.count(blocks, bins: bins, isStopped: isStopped) }
        return WeightedKernel.count(blocks, bins: bins, weights: weights, isStopped: isStopped)
    }
}
