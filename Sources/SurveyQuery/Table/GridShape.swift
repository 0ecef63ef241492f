/// How the counts of a table lie: panel by panel, in a panel row by row, of which row 0 and column 0 are the totals.
struct GridShape {
    let rows: Int
    let columns: Int
    let hasColumn: Bool
    /// The layers' numbers of categories; the last layer's categories change fastest.
    let layers: [Int]

    /// - Parameters:
    ///   - dimensions: row, column if there is one, layers.
    ///   - hasColumn: whether the second dimension is the column.
    init(_ dimensions: [TableSide], hasColumn: Bool) {
        rows = dimensions[0].categories.count
        columns = hasColumn ? dimensions[1].categories.count : 0
        self.hasColumn = hasColumn
        layers = dimensions.dropFirst(hasColumn ? 2 : 1).map { $0.categories.count }
    }

    var width: Int { columns + 1 }
    var panelSize: Int { width * (rows + 1) }
    var panels: Int { layers.reduce(1, *) }
    /// The first dimension that is a layer.
    var firstLayer: Int { hasColumn ? 2 : 1 }

    func place(_ panel: Int, _ row: Int, _ column: Int) -> Int { panel * panelSize + row * width + column }

    /// How far the first category of a dimension is from the totals.
    func first(_ dimension: Int) -> Int { dimension < firstLayer ? stride(dimension) : 0 }

    /// How far a category of a dimension is from the next.
    func stride(_ dimension: Int) -> Int {
        if dimension == 0 { return width }
        if dimension < firstLayer { return 1 }
        return layers[(dimension - firstLayer + 1)...].reduce(panelSize, *)
    }
}
