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
    private let layerSizes: [Int]
    private let hasColumn: Bool

    /// - Parameters:
    ///   - dimensions: row, column if there is one, layers.
    ///   - hasColumn: whether the second dimension is the column.
    init(_ dimensions: [TableSide], _ lists: DimensionLists, hasColumn: Bool, tally: Tally) {
        self.hasColumn = hasColumn
        rows = dimensions[0].categories.count
        columns = hasColumn ? dimensions[1].categories.count : 0
        layerSizes = dimensions.dropFirst(hasColumn ? 2 : 1).map { $0.categories.count }
        panels = layerSizes.reduce(1, *)
        grid = Array(repeating: Count(), count: panels * (rows + 1) * (columns + 1))
        // Rows that were counted set by set add here only what no set holds: the totals, and states.
        let hasSets = tally.rowSets != nil
        count(lists, tally.numbers, tally.n, tally.weights, tally.squares, first: 0) { number in
            hasSets && number > 0 ? .none : .categories
        }
        for (category, set) in (tally.rowSets ?? []).enumerated() {
            count(lists, set.numbers, set.n, set.weights, set.squares, first: 1) { _ in .only(category) }
        }
    }

    subscript(panel: Int, row: Int, column: Int) -> Count { grid[(panel * (rows + 1) + row) * (columns + 1) + column] }

    /// Which rows a group is in, by its first number: those of that number, or one that is known, without the totals.
    private enum Rows {
        case none
        case categories
        case only(Int)
    }

    /// Adds groups whose numbers are those of the dimensions from `first` on. All of it in one place, and in local
    /// names: a table of a few hundred respondents takes as long as this.
    private mutating func count(
        _ lists: DimensionLists, _ numbers: [Int], _ n: [Int], _ weights: [Double], _ squares: [Double], first: Int,
        _ rowsOf: (Int) -> Rows
    ) {
        let (width, hasColumn, layerSizes) = (columns + 1, hasColumn, layerSizes)
        let (panelSize, layer) = ((rows + 1) * width, hasColumn ? 2 : 1)
        let dimensions = layer + layerSizes.count
        var (all, panels) = (all, [0])
        grid.withUnsafeMutableBufferPointer { grid in
            func addLine(_ count: Count, _ start: Int, _ column: Int) {
                grid[start].add(count)
                guard hasColumn else { return }
                lists.forEach(column, 1) { grid[start + $0 + 1].add(count) }
            }
            groups: for group in n.indices {
                let start = group * (dimensions - first) - first
                for dimension in first..<dimensions where !lists.counts(numbers[start + dimension], dimension) {
                    continue groups
                }
                let count = Count(n: n[group], weight: weights[group], squares: squares[group])
                panels.removeAll(keepingCapacity: true)
                panels.append(0)
                // The panels by the layers before are followed by those with this one.
                var before = 0
                for index in layerSizes.indices {
                    let end = panels.count
                    lists.forEach(numbers[start + layer + index], layer + index) { category in
                        for place in before..<end { panels.append(panels[place] * layerSizes[index] + category) }
                    }
                    before = end
                }
                let column = hasColumn ? numbers[start + 1] : 0
                // A multiple question alone has sets without any other dimension.
                let rows = rowsOf(first < dimensions ? numbers[start + first] : 0)
                if first == 0 { all.add(count) }
                for place in before..<panels.count {
                    let begin = panels[place] * panelSize
                    if first == 0 { addLine(count, begin, column) }
                    switch rows {
                    case .none: break
                    case .categories:
                        lists.forEach(numbers[start], 0) { addLine(count, begin + ($0 + 1) * width, column) }
                    case .only(let row): addLine(count, begin + (row + 1) * width, column)
                    }
                }
            }
        }
        self.all = all
    }
}

extension TableCounter.Count {
    fileprivate mutating func add(_ other: TableCounter.Count) {
        n += other.n
        weight += other.weight
        squares += other.squares
    }
}
