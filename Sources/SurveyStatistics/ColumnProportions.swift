/// Which columns of a table's row differ: every pair compared, adjusted for the number of pairs in that row.
public struct ColumnProportions: Sendable, Equatable {
    /// The comparable pairs.
    public let pairs: [ColumnPair]
    /// Their adjusted probabilities, in the same order.
    public let adjusted: [Double]
    /// For each column the indices, ascending, of the columns that it is higher than with an adjusted p < 0.05: the
    /// letter of the lower column goes in the higher cell.
    public let letters: [[Int]]

    /// The number of respondents on a base under which a column is compared with no other, and has no percentages.
    public static let leastBase = 10

    /// Pairs compared by any test, of a row with so many columns.
    public init(pairs: [ColumnPair], columns: Int, adjustment: Adjustment = .holm) {
        self.pairs = pairs
        adjusted = adjustment.adjusted(pairs.map(\.p))
        var letters = [[Int]](repeating: [], count: max(0, columns))
        for (pair, p) in zip(pairs, adjusted) where p < 0.05 {
            let (higher, lower) = pair.z > 0 ? (pair.first, pair.second) : (pair.second, pair.first)
            if letters.indices.contains(higher) { letters[higher].append(lower) }
        }
        self.letters = letters.map { $0.sorted() }
    }

    /// A row's counts against the bases of their columns, by the pooled z test; with weights, effective bases and
    /// counts of them. Left out is a pair with a base below `minimumBase`, or where nobody or everybody is counted.
    /// `overlaps[a][b]` are the respondents in both bases, for a multiple question in the columns.
    public init(
        counts: [Double], bases: [Double], overlaps: [[Double]] = [], adjustment: Adjustment = .holm,
        minimumBase: Double = Double(Self.leastBase)
    ) {
        let columns = min(counts.count, bases.count)
        let usable = (0..<columns).filter { bases[$0] > 0 && bases[$0] >= minimumBase }
        var pairs: [ColumnPair] = []
        for (position, first) in usable.enumerated() {
            for second in usable.dropFirst(position + 1) {
                let isOverlapKnown = overlaps.indices.contains(first) && overlaps[first].indices.contains(second)
                let z = overlappingProportionsZ(
                    p1: counts[first] / bases[first], n1: bases[first],
                    p2: counts[second] / bases[second], n2: bases[second],
                    n12: isOverlapKnown ? overlaps[first][second] : 0)
                guard let z else { continue }
                pairs.append(ColumnPair(first: first, second: second, z: z, p: 2 * normalUpperTail(z.magnitude)))
            }
        }
        self.init(pairs: pairs, columns: counts.count, adjustment: adjustment)
    }
}
