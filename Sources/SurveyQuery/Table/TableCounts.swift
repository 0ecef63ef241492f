/// The counts of a table, panel by panel. Cells with their codes and percentages are made of them when they are read:
/// a table of layers has hundreds.
final class TableCounts: Sendable {
    /// Respondents, the sum of their weights, and that of the squares of these.
    struct Count {
        let n: Int
        let weight: Double
        let squares: Double
    }

    let row: TableSide
    let column: TableSide?
    let layers: [TableSide]
    /// Everybody counted: layers may overlap, and a layer's category may be none.
    let all: Count
    /// The categories that are printed.
    let rows: [Int]
    /// The columns that are printed, from 1 on; column 0, all of them, in a one-way table.
    let columns: [Int]
    /// The respondents, by place.
    private let n: [Int]
    private let sums: [SIMD2<Double>]
    private let shape: GridShape

    /// - Parameter shown: by dimension and category, whether it is printed.
    init(_ dimensions: [TableSide], _ counter: TableCounter, shown: [[Bool]]) {
        shape = counter.shape
        row = dimensions[0]
        column = shape.hasColumn ? dimensions[1] : nil
        layers = Array(dimensions.dropFirst(shape.firstLayer))
        all = counter.all
        rows = shown[0].indices.filter { shown[0][$0] }
        columns = shape.hasColumn ? shown[1].indices.filter { shown[1][$0] }.map { $0 + 1 } : [0]
        (n, sums) = (counter.n, counter.sums)
    }

    /// Row 0 and column 0 are the totals.
    subscript(panel: Int, row: Int, column: Int) -> Count {
        let place = shape.place(panel, row, column)
        let n = n[place]
        guard !sums.isEmpty else { return Count(n: n, weight: Double(n), squares: Double(n)) }
        return Count(n: n, weight: sums[place].x, squares: sums[place].y)
    }

    /// The codes of the layers' categories of a panel.
    func layer(_ panel: Int) -> [String] {
        var rest = panel
        var codes: [String] = []
        for layer in layers.reversed() {
            codes.append(layer.categories[rest % layer.categories.count].code)
            rest /= layer.categories.count
        }
        return codes.reversed()
    }
}
