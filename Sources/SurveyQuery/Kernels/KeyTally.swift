/// Groups of respondents by their codes in some dimensions, counted by the kernel that suits.
enum KeyTally {
    /// The groups in ascending order of their option numbers, states first.
    ///
    /// `selection` is 1 for who is in and 0 for who is out; nil for everybody. Whoever a column, the selection or the
    /// weights are too short for is nobody. Without columns there is one group, of everybody selected. Where
    /// `isStopped` says so, soon, there are no groups.
    static func count(
        _ columns: [KeyColumn], selection: [UInt8]? = nil, weights: [Double]? = nil, isStopped: () -> Bool
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
            columns, bins: bins, selection: selection, weights: weights, count: count, isStopped: isStopped)
        return KeyGroups(sums, radix: radix, isWeighted: weights != nil)
    }

    /// A table of few keys pays however few the respondents are.
    private static func isDense(_ bins: Int, count: Int, isWeighted: Bool) -> Bool {
        bins <= (isWeighted ? 2_048 : 8_192) || DenseKernel.suits(bins: bins, count: count, isWeighted: isWeighted)
    }

    /// The sums by key in a table of all keys.
    static func sums(
        _ columns: [KeyColumn], bins: Int, selection: [UInt8]?, weights: [Double]?, count: Int, isStopped: () -> Bool
    ) -> [KeySum] {
        if bins <= 256 {
            let blocks = KeyBlocks<UInt8>(columns, selection: selection, count: count)
            if weights == nil, PairKernel.suits(bins: bins, count: count) {
                return PairKernel.count(blocks, bins: bins, isStopped: isStopped)
            }
            return small(blocks, bins: bins, weights: weights, isStopped: isStopped)
        }
        if bins <= 65_536 {
            let blocks = KeyBlocks<UInt16>(columns, selection: selection, count: count)
            return small(blocks, bins: bins, weights: weights, isStopped: isStopped)
        }
        let blocks = KeyBlocks<UInt32>(columns, selection: selection, count: count)
        return DenseKernel.count(blocks, bins: bins, weights: weights, isStopped: isStopped)
    }

    private static func small<Key>(
        _ blocks: KeyBlocks<Key>, bins: Int, weights: [Double]?, isStopped: () -> Bool
    ) -> [KeySum] {
        guard let weights else { return UnweightedKernel.count(blocks, bins: bins, isStopped: isStopped) }
        return WeightedKernel.count(blocks, bins: bins, weights: weights, isStopped: isStopped)
    }
}
