/// Counts a tally into cells and totals: for every panel a grid whose row 0 and column 0 are the totals.
struct TableCounter {
    /// Respondents, the sum of their weights, and that of the squares of these.
    struct Count {
        var n = 0
        var weight = 0.0
        var squares = 0.0
    }

    let rows: Int
    let columns: Int
    let panels: Int
    /// Everybody counted: layers may overlap, and a layer's category may be none.
    private(set) var all = Count()
    private var grid: [Count]
    private let dimensions: [TableSide]
    private let layerSizes: [Int]

    /// - Parameters:
    ///   - dimensions: row, column if there is one, layers.
    ///   - hasColumn: whether the second dimension is the column.
    init(_ dimensions: [TableSide], hasColumn: Bool, tally: Tally) {
        self.dimensions = dimensions
        let layers = dimensions.dropFirst(hasColumn ? 2 : 1)
        rows = dimensions[0].categories.count
        columns = hasColumn ? dimensions[1].categories.count : 0
        layerSizes = layers.map(\.categories.count)
        panels = layerSizes.reduce(1, *)
        grid = Array(repeating: Count(), count: panels * (rows + 1) * (columns + 1))
        for group in 0..<tally.groups { count(tally, group, hasColumn: hasColumn) }
        if let sets = tally.rowSets {
            for (category, set) in sets.enumerated() { count(set, of: tally, row: category, hasColumn: hasColumn) }
        }
    }

    subscript(panel: Int, row: Int, column: Int) -> Count { grid[index(panel, row, column)] }

    private func index(_ panel: Int, _ row: Int, _ column: Int) -> Int {
        (panel * (rows + 1) + row) * (columns + 1) + column
    }

    private mutating func count(_ tally: Tally, _ group: Int, hasColumn: Bool) {
        let count = Count(n: tally.n[group], weight: tally.weights[group], squares: tally.squares[group])
        let answers = dimensions.indices.map { tally.answers(group, $0) }
        guard zip(dimensions, answers).allSatisfy({ $0.counts($1[0]) }) else { return }
        Self.add(count, to: &all)
        // Rows that were counted set by set add here only what no set holds: the totals, and states.
        let isInSets = tally.rowSets != nil && answers[0][0] > 0
        let rowCategories = isInSets ? [] : Self.categories(answers[0], of: dimensions[0])
        let columnCategories = hasColumn ? Self.categories(answers[1], of: dimensions[1]) : []
        for panel in panels(answers.dropFirst(hasColumn ? 2 : 1)) {
            add(count, panel, rowCategories, columnCategories, withTotals: true)
        }
    }

    private mutating func count(_ set: KeyGroups, of tally: Tally, row: Int, hasColumn: Bool) {
        let others = dimensions.dropFirst()
        for group in set.n.indices {
            let start = group * set.dimensions
            let answers = others.indices.map { tally.answers(number: set.numbers[start + $0 - 1], $0) }
            guard zip(others, answers).allSatisfy({ $0.counts($1[0]) }) else { continue }
            let count = Count(n: set.n[group], weight: set.weights[group], squares: set.squares[group])
            let columnCategories = hasColumn ? Self.categories(answers[0], of: dimensions[1]) : []
            for panel in panels(answers.dropFirst(hasColumn ? 1 : 0)) {
                add(count, panel, [row], columnCategories, withTotals: false)
            }
        }
    }

    private mutating func add(
        _ count: Count, _ panel: Int, _ rowCategories: [Int], _ columnCategories: [Int], withTotals: Bool
    ) {
        if withTotals {
            Self.add(count, to: &grid[index(panel, 0, 0)])
            for column in columnCategories { Self.add(count, to: &grid[index(panel, 0, column + 1)]) }
        }
        for row in rowCategories {
            Self.add(count, to: &grid[index(panel, row + 1, 0)])
            for column in columnCategories { Self.add(count, to: &grid[index(panel, row + 1, column + 1)]) }
        }
    }

    private static func add(_ count: Count, to sum: inout Count) {
        sum.n += count.n
        sum.weight += count.weight
        sum.squares += count.squares
    }

    /// The panels that a group with these answers to the layers' questions is in.
    private func panels(_ answers: ArraySlice<[Int]>) -> [Int] {
        var panels = [0]
        let layers = dimensions.suffix(answers.count)
        for ((side, size), numbers) in zip(zip(layers, layerSizes), answers) {
            let categories = Self.categories(numbers, of: side)
            panels = panels.flatMap { panel in categories.map { panel * size + $0 } }
        }
        return panels
    }

    /// Each category once, also where several of its options were given.
    private static func categories(_ numbers: [Int], of side: TableSide) -> [Int] {
        guard numbers.count > 1 else { return side.categories(of: numbers[0]) }
        var found: Set<Int> = []
        for number in numbers { found.formUnion(side.categories(of: number)) }
        return found.sorted()
    }
}
