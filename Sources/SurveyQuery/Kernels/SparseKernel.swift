/// Many-way tallies where a table of all keys would be far larger than the respondents are many: only the
/// combinations that occur have a place in the table.
enum SparseKernel {
    /// The groups in ascending order of keys; none where it was stopped. `weights` is as long as `count`, or longer.
    static func count(
        _ columns: [KeyColumn], selection: [UInt8]?, weights: [Double]?, count: Int, isStopped: () -> Bool
    ) -> KeyGroups {
        var groups = KeyGroups(dimensions: columns.count, isWeighted: weights != nil)
        let ranks = KeyRanks(columns, selection: selection, count: count, isStopped: isStopped)
        guard let ranks, let sums = sum(ranks, weights: weights, isStopped: isStopped) else { return groups }
        groups.reserve(sums.count)
        for sum in sums { groups.append(sum) { ranks.decode(Int(sum.key), into: &$0, at: $1) } }
        return groups
    }

    /// By rank; nil where it was stopped.
    private static func sum(_ ranks: KeyRanks, weights: [Double]?, isStopped: () -> Bool) -> [KeySum]? {
        var sums = (0..<ranks.count).map { KeySum(key: UInt64($0), n: 0) }
        for (respondent, rank) in ranks.ranks.enumerated() {
            if respondent % KeyBlocks<UInt64>.group == 0, isStopped() { return nil }
            let weight = weights?[respondent] ?? 1
            sums[Int(rank)].n &+= 1
            sums[Int(rank)].weight += weight
            sums[Int(rank)].square += weight * weight
        }
        return sums
    }
}
