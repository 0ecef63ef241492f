/// A multiple question as one dimension: each pattern of ticked options that occurs is an option of its own.
struct PatternColumn {
    /// More patterns than this do not fit among the codes of a wide column.
    static let limit = 65_000

    let column: KeyColumn
    /// The ticked options' numbers, ascending, by the pattern's number in the column; that of 0, nobody, is empty.
    let patterns: [[Int]]

    /// `state` is 1 where there are answers, a state's code, or 0 for nobody; bit b of plane k says that option
    /// 8k + b + 1 is ticked. Nil where there are too many patterns, and where it was stopped.
    init?(state: [UInt8], planes: [[UInt8]], isStopped: () -> Bool) {
        // A plane is a column whose digit, byte + 8, takes all 256 values.
        let columns = [KeyColumn(codes: .narrow(state), highest: 1)] + planes.map { KeyColumn(plane: $0) }
        let count = columns.map(\.count).reduce(state.count, min)
        guard let ranks = KeyRanks(columns, count: count, limit: Self.limit, isStopped: isStopped) else { return nil }
        var patterns: [[Int]] = [[]]
        var numbers = Array(repeating: 0, count: columns.count)
        let codes = (0..<ranks.count).map { rank in
            _ = ranks.decode(rank, into: &numbers, at: 0)
            guard numbers[0] == 1 else { return UInt16(truncatingIfNeeded: min(0, numbers[0])) }
            patterns.append(Self.options(numbers.dropFirst()))
            return UInt16(patterns.count - 1)
        }
        column = KeyColumn(codes: .wide(ranks.ranks.map { codes[Int($0)] }), highest: patterns.count - 1)
        self.patterns = patterns
    }

    private static func options(_ planes: ArraySlice<Int>) -> [Int] {
        planes.enumerated().flatMap { plane, byte in
            (0..<8).filter { byte >> $0 & 1 == 1 }.map { 8 * plane + $0 + 1 }
        }
    }
}
