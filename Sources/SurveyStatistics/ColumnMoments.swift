/// What `ColumnDifferences` sums over clusters. Unsafe buffers, which `deallocate` frees: they are added to for nearly
/// every respondent.
struct ColumnMoments {
    /// Per cell and column b, Σ cell · column b.
    let margins: UnsafeMutableBufferPointer<Double>
    /// Likewise Σ cell · (the cell of its row in column b).
    let products: UnsafeMutableBufferPointer<Double>
    /// Per pair of columns, how many have a member of both.
    let degrees: UnsafeMutableBufferPointer<Int>
    private let columns: Int
    /// By cell.
    private let columnOf: UnsafeMutableBufferPointer<Int>
    /// The sums at hand, 0 between clusters; and the columns that they are in.
    private let cellSums: UnsafeMutableBufferPointer<Double>
    private let columnSums: UnsafeMutableBufferPointer<Double>
    private let touched: UnsafeMutableBufferPointer<Int>

    init(cells: Int, columns: Int) {
        func zeros<Number: AdditiveArithmetic>(_ count: Int) -> UnsafeMutableBufferPointer<Number> {
            let buffer = UnsafeMutableBufferPointer<Number>.allocate(capacity: count)
            buffer.initialize(repeating: .zero)
            return buffer
        }
        self.columns = columns
        (margins, products) = (zeros(cells * columns), zeros(cells * columns))
        (degrees, touched) = (zeros(columns * columns), zeros(columns))
        (columnOf, cellSums, columnSums) = (zeros(cells), zeros(cells), zeros(columns))
        for cell in columnOf.indices { columnOf[cell] = cell % columns }
    }

    func deallocate() {
        for buffer in [margins, products, cellSums, columnSums] { buffer.deallocate() }
        for buffer in [degrees, touched, columnOf] { buffer.deallocate() }
    }

    /// Adds the products of a cluster's sums of cells, each cell once.
    @inline(__always)
    func add(_ cells: UnsafeBufferPointer<Int32>, _ sums: UnsafeBufferPointer<Double>, scale: Double, degree: Int) {
        var count = 0
        for (cell, sum) in zip(cells, sums) {
            let column = columnOf[Int(cell)]
            if columnSums[column] == 0 {
                touched[count] = column
                count += 1
            }
            columnSums[column] += sum
            cellSums[Int(cell)] = sum
        }
        for first in 0..<count {
            for second in 0..<count { degrees[touched[first] * columns + touched[second]] += degree }
        }
        for (cell, sum) in zip(cells, sums) {
            let (start, row, amount) = (Int(cell) * columns, Int(cell) - columnOf[Int(cell)], scale * sum)
            for place in 0..<count {
                let column = touched[place]
                margins[start + column] += amount * columnSums[column]
                products[start + column] += amount * cellSums[row + column]
            }
        }
        for cell in cells { cellSums[Int(cell)] = 0 }
        for place in 0..<count { columnSums[touched[place]] = 0 }
    }
}
