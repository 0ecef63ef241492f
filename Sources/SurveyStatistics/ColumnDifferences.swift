/// The differences between the column proportions of a table under a design, row by row.
///
/// By linearisation: in each column z = w (y - p)/W, and the covariance of two columns' Σz over clusters.
public struct ColumnDifferences: Sendable {
    /// Tables with more pairs of a cell and a column than this are not compared: the memory grows with them.
    public static let greatestTable = 1_000_000

    private let table: DesignTable
    /// Per column the sum of weights.
    private let totals: [Double]
    /// Per cell and column b, over clusters and less what strata explain, Σ cell · column b.
    private var margins: [Double]
    /// Likewise Σ cell · (the cell of its row in column b).
    private var products: [Double]
    /// Per pair of columns the clusters minus the strata with a member of both; of a column and itself, of it.
    private var degrees: [Int]

    /// Prepares the differences in one pass over the clusters; nil beyond `greatestTable`.
    public init?(_ table: DesignTable) {
        let (cells, columns) = (table.totals.count, table.columns)
        guard cells * columns <= Self.greatestTable else { return nil }
        self.table = table
        totals = (0..<columns).map { column in
            (0..<table.rows).reduce(0) { $0 + table.totals[$1 * columns + column] }
        }
        margins = Array(repeating: 0, count: cells * columns)
        products = margins
        degrees = Array(repeating: 0, count: columns * columns)
        var room = Room(cells: cells, columns: columns)
        let clusters = table.clusters
        var start = 0
        for cluster in clusters.ends.indices {
            let (end, scale) = (clusters.ends[cluster], table.design.spreads[Int(clusters.strata[cluster])].scale)
            add(clusters.cells, clusters.sums, start..<end, scale: scale, degree: 1, &room)
            start = end
        }
        for (stratum, spread) in table.design.spreads.enumerated() {
            let totals = table.stratumTotals[stratum * cells..<(stratum + 1) * cells]
            let touched = (0..<cells).filter { totals[totals.startIndex + $0] > 0 }
            add(
                touched.map { Int32(truncatingIfNeeded: $0) }, touched.map { totals[totals.startIndex + $0] },
                touched.indices, scale: -spread.drawback, degree: -1, &room)
        }
    }

    /// The proportion of a row in column `first` minus that in `second`; nil where a column is empty, or where there
    /// are no degrees of freedom or no variance.
    public func difference(row: Int, _ first: Int, _ second: Int) -> DesignDifference? {
        guard (0..<table.rows).contains(row), totals.indices.contains(first), totals.indices.contains(second),
            first != second, totals[first] > 0, totals[second] > 0
        else { return nil }
        let columns = table.columns
        let df =
            degrees[first * columns + first] + degrees[second * columns + second]
            - degrees[first * columns + second]
        let parts = covariance(row, first, first) + covariance(row, second, second)
        let variance = parts - 2 * covariance(row, first, second)
        // What is left of equal terms by rounding is no variance.
        guard variance > size(row, first) + size(row, second), variance.isFinite, df > 0 else { return nil }
        let (estimate, error) = (proportion(row, first) - proportion(row, second), variance.squareRoot())
        let t = estimate / error
        guard t.isFinite, let tail = studentUpperTail(t.magnitude, df: Double(df)) else { return nil }
        return DesignDifference(
            estimate: estimate, standardError: error, t: t, degreesOfFreedom: df, p: min(1, 2 * tail))
    }

    private func proportion(_ row: Int, _ column: Int) -> Double {
        table.totals[row * table.columns + column] / totals[column]
    }

    private func covariance(_ row: Int, _ first: Int, _ second: Int) -> Double {
        let (one, other) = (row * table.columns + first, row * table.columns + second)
        let (p, q) = (proportion(row, first), proportion(row, second))
        let sum =
            products[one * table.columns + second] - q * margins[one * table.columns + second]
            - p * margins[other * table.columns + first] + p * q * square(first, second)
        return sum / totals[first] / totals[second]
    }

    /// How large rounding can make the variance of one proportion where there is none.
    private func size(_ row: Int, _ column: Int) -> Double {
        let p = proportion(row, column)
        return p * p * square(column, column).magnitude / totals[column] / totals[column] * 1e-14
    }

    /// Σ (column · column).
    private func square(_ first: Int, _ second: Int) -> Double {
        (0..<table.rows).reduce(0) { $0 + margins[($1 * table.columns + first) * table.columns + second] }
    }

    /// Where `add` works: sums are 0 before and after.
    private struct Room {
        let columnOf: [Int]
        var cellSums: [Double]
        var columnSums: [Double]
        var touched: [Int] = []

        init(cells: Int, columns: Int) {
            columnOf = (0..<cells).map { $0 % columns }
            cellSums = Array(repeating: 0, count: cells)
            columnSums = Array(repeating: 0, count: columns)
        }
    }

    /// Adds the products of some of the sums of cells.
    private mutating func add(
        _ cells: [Int32], _ sums: [Double], _ entries: Range<Int>, scale: Double, degree: Int, _ room: inout Room
    ) {
        let columns = table.columns
        for entry in entries {
            let cell = Int(cells[entry])
            let column = room.columnOf[cell]
            if room.columnSums[column] == 0 { room.touched.append(column) }
            room.columnSums[column] += sums[entry]
            room.cellSums[cell] = sums[entry]
        }
        for first in room.touched { for second in room.touched { degrees[first * columns + second] += degree } }
        for entry in entries {
            let (cell, amount) = (Int(cells[entry]), scale * sums[entry])
            let (start, row) = (cell * columns, cell - room.columnOf[cell])
            for column in room.touched {
                margins[start + column] += amount * room.columnSums[column]
                products[start + column] += amount * room.cellSums[row + column]
            }
        }
        for entry in entries { room.cellSums[Int(cells[entry])] = 0 }
        for column in room.touched { room.columnSums[column] = 0 }
        room.touched.removeAll(keepingCapacity: true)
    }
}
