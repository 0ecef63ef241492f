/// Counts a tally: who is in every place of a table, and who is not in it.
struct TableCounter {
    let shape: GridShape
    /// Everybody counted: layers may overlap, and a layer's category may be none.
    private(set) var all = TableCounts.Count(n: 0, weight: 0, squares: 0)
    /// Who is counted, and why the others are not.
    private(set) var base: BaseCounter
    /// The respondents, by place.
    private(set) var n: [Int]
    /// The sums of their weights and of the squares of these; empty where unweighted.
    private(set) var sums: [SIMD2<Double>]

    /// - Parameters:
    ///   - dimensions: row, column if there is one, layers.
    ///   - hasColumn: whether the second dimension is the column.
    init(_ dimensions: [TableSide], hasColumn: Bool, tally: Tally) {
        shape = GridShape(dimensions, hasColumn: hasColumn)
        base = BaseCounter(dimensions: dimensions.count)
        let size = shape.panels * shape.panelSize
        n = Array(repeating: 0, count: size)
        sums = Array(repeating: .zero, count: tally.sums == nil ? 0 : size)
        count(DimensionLists(dimensions, patterns: tally.patterns, grid: shape), tally)
    }

    private mutating func count(_ lists: DimensionLists, _ tally: Tally) {
        var (all, sum) = (0, SIMD2<Double>.zero)
        let (shape, d, hasSets) = (shape, tally.dimensions, tally.rowSets != nil)
        n.withUnsafeMutableBufferPointer { n in
            sums.withUnsafeMutableBufferPointer { sums in
                base.n.withUnsafeMutableBufferPointer { base in
                    lists.places.withUnsafeBufferPointer { places in
                        let grid = CountGrid(n: n, sums: sums.isEmpty ? nil : sums, places: places, shape: shape)
                        for group in tally.n.indices {
                            let number = tally.numbers[group * d]
                            let amount = CountGrid.Amount(n: tally.n[group], sum: tally.sums?[group] ?? .zero)
                            base[BaseCounter.slot(number)] += amount.n
                            let place = lists.place(tally.numbers, group * d, shape)
                            if let out = place.uncounted {
                                let number = tally.numbers[group * d + out]
                                base[BaseCounter.slot(number, leftOutFor: out)] += amount.n
                                continue
                            }
                            all += amount.n
                            sum += amount.sum
                            // Nearly every group of nearly every table is in one place.
                            if place.isOne && !(hasSets && number > 0) {
                                grid.add(amount, panel: place.panel, row: place.row, column: place.column)
                            } else {
                                Self.add(amount, group, tally, lists, to: grid)
                            }
                        }
                    }
                }
            }
        }
        self.all = TableCounts.Count(
            n: all, weight: sums.isEmpty ? Double(all) : sum.x, squares: sums.isEmpty ? Double(all) : sum.y)
    }

    /// Adds a group that is counted to all of its panels, rows and columns.
    private static func add(
        _ amount: CountGrid.Amount, _ group: Int, _ tally: Tally, _ lists: DimensionLists, to grid: CountGrid
    ) {
        let start = group * tally.dimensions
        let columns = grid.shape.hasColumn ? lists.range(tally.numbers[start + 1], 1) : 0..<0
        // Who is in a row of sets is known set by set: a number adds only the totals, or a state.
        let sets = tally.numbers[start] > 0 ? tally.rowSets : nil
        let rows = sets == nil ? lists.range(tally.numbers[start], 0) : 0..<0
        lists.forEachPanel(tally.numbers, start, grid.shape) { panel in
            grid.add(amount, panel: panel, rows: rows, columns: columns)
            guard let sets else { return }
            for set in 0..<sets.sets {
                let own = sets.amount(group, set)
                if own.n > 0 { grid.add(own, panel: panel, row: set + 1, columns: columns) }
            }
        }
    }
}
