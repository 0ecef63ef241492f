internal import RealModule

/// Random tables with given margins, as the chance of independence gives them, and their X².
///
/// Either the respondents are dealt out one by one, or each cell is drawn from its hypergeometric distribution:
/// whichever takes less time.
struct RandomTables {
    /// About how many random numbers, or steps that take as long, a table takes.
    let effort: Int
    /// The totals, ascending: the last row and column, where there is nothing to draw, are the longest.
    private let rowTotals: [Int]
    private let columnTotals: [Int]
    private let n: Int
    /// 1/E of each cell.
    private let inverses: [Double]
    private let isDealt: Bool
    private let logFactorials: LogFactorials
    private var generator: SplitMix64
    /// The column of each respondent, in the order in which rows take them.
    private var deck: [Int] = []
    private var cells: [Int]

    init(_ counts: CountTable, seed: UInt64) {
        rowTotals = counts.rowTotals.sorted()
        columnTotals = counts.columnTotals.sorted()
        n = counts.n
        cells = Array(repeating: 0, count: rowTotals.count * columnTotals.count)
        inverses = Self.inverses(rowTotals, columnTotals, n)
        // A draw takes as long as some ten deals, and a step for each count within its spread, which is √E.
        let drawing = Int(inverses.reduce(0) { $0 + 10 + 2 / $1.squareRoot() })
        let dealing = n + cells.count
        isDealt = dealing < drawing
        effort = min(dealing, drawing)
        logFactorials = LogFactorials(greatest: isDealt ? 0 : n)
        generator = SplitMix64(seed: seed)
        if isDealt { deck = columnTotals.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) } }
    }

    private static func inverses(_ rowTotals: [Int], _ columnTotals: [Int], _ n: Int) -> [Double] {
        rowTotals.flatMap { row in columnTotals.map { Double(n) / Double(row) / Double($0) } }
    }

    /// X² of the given table, summed as `nextStatistic` does.
    func statistic(_ counts: CountTable) -> Double {
        Self.statistic(counts.counts.flatMap { $0 }, Self.inverses(counts.rowTotals, counts.columnTotals, n), n)
    }

    /// X² of one more random table.
    mutating func nextStatistic() -> Double {
        if isDealt { deal() } else { draw() }
        return Self.statistic(cells, inverses, n)
    }

    /// Σ (x - E)²/E = Σ x²/E - n.
    private static func statistic(_ cells: [Int], _ inverses: [Double], _ n: Int) -> Double {
        var sum = 0.0
        for (count, inverse) in zip(cells, inverses) where count > 0 { sum += Double(count) * Double(count) * inverse }
        return sum - Double(n)
    }

    /// Deals random respondents to the rows; the last row has those that are left.
    private mutating func deal() {
        for cell in cells.indices { cells[cell] = 0 }
        var dealt = 0
        for (row, total) in rowTotals.enumerated() {
            let start = row * columnTotals.count
            let isLast = row + 1 == rowTotals.count
            for _ in 0..<total {
                if !isLast { deck.swapAt(dealt, dealt + generator.next(below: n - dealt)) }
                cells[start + deck[dealt]] += 1
                dealt += 1
            }
        }
    }

    /// Draws cell by cell, down the columns.
    private mutating func draw() {
        var remaining = rowTotals
        var everybody = n
        for (column, total) in columnTotals.enumerated() {
            var (draws, pool) = (total, everybody)
            for row in remaining.indices {
                let hits = hypergeometric(draws: draws, marked: remaining[row], pool: pool)
                cells[row * columnTotals.count + column] = hits
                pool -= remaining[row]
                draws -= hits
                remaining[row] -= hits
            }
            everybody -= total
        }
    }

    /// A random number of hits, by inversion from the most probable one outwards.
    private mutating func hypergeometric(draws: Int, marked: Int, pool: Int) -> Int {
        let (least, most) = (max(0, draws - (pool - marked)), min(draws, marked))
        guard least < most else { return least }
        let mode = min(most, max(least, (draws + 1) * (marked + 1) / (pool + 2)))
        let atMode = Double.exp(logFactorials.hypergeometric(mode, draws: draws, marked: marked, pool: pool))
        var left = generator.nextFraction() - atMode
        var (low, high) = (mode, mode)
        var (below, above) = (atMode, atMode)
        while left >= 0, low > least || high < most {
            if high < most {
                above *= odds(high, draws, marked, pool)
                high += 1
                left -= above
                if left < 0 { return high }
            }
            if low > least {
                low -= 1
                below /= odds(low, draws, marked, pool)
                left -= below
                if left < 0 { return low }
            }
        }
        return mode
    }

    /// P(hits + 1) / P(hits).
    private func odds(_ hits: Int, _ draws: Int, _ marked: Int, _ pool: Int) -> Double {
        Double(draws - hits) * Double(marked - hits)
            / (Double(hits + 1) * Double(pool - marked - draws + hits + 1))
    }
}
