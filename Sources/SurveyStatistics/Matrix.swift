/// A small dense matrix of doubles, row by row.
struct Matrix: Equatable {
    let rows: Int
    let columns: Int
    private(set) var elements: [Double]

    init(rows: Int, columns: Int, _ value: (Int, Int) -> Double = { _, _ in 0 }) {
        self.rows = rows
        self.columns = columns
        elements = []
        elements.reserveCapacity(rows * columns)
        for row in 0..<rows { for column in 0..<columns { elements.append(value(row, column)) } }
    }

    static func identity(_ size: Int) -> Matrix { Matrix(rows: size, columns: size) { $0 == $1 ? 1 : 0 } }

    subscript(row: Int, column: Int) -> Double {
        get { elements[row * columns + column] }
        set { elements[row * columns + column] = newValue }
    }

    var transposed: Matrix { Matrix(rows: columns, columns: rows) { self[$1, $0] } }

    var trace: Double { (0..<min(rows, columns)).reduce(0) { $0 + self[$1, $1] } }

    static func * (left: Matrix, right: Matrix) -> Matrix {
        var product = Matrix(rows: left.rows, columns: right.columns)
        for row in 0..<left.rows {
            for inner in 0..<left.columns where left[row, inner] != 0 {
                for column in 0..<right.columns { product[row, column] += left[row, inner] * right[inner, column] }
            }
        }
        return product
    }

    /// The x of `self * x = right`, by elimination with the largest pivot; nil where the matrix is singular.
    func solve(_ right: Matrix) -> Matrix? {
        var (left, right) = (self, right)
        let scale = elements.map(\.magnitude).max() ?? 0
        for pivot in 0..<rows {
            let best = (pivot..<rows).max { left[$0, pivot].magnitude < left[$1, pivot].magnitude } ?? pivot
            guard left[best, pivot].magnitude > scale * 1e-13 else { return nil }
            left.swapRows(best, pivot)
            right.swapRows(best, pivot)
            for row in 0..<rows where row != pivot && left[row, pivot] != 0 {
                let factor = left[row, pivot] / left[pivot, pivot]
                for column in pivot..<columns { left[row, column] -= factor * left[pivot, column] }
                for column in 0..<right.columns { right[row, column] -= factor * right[pivot, column] }
            }
        }
        return Matrix(rows: rows, columns: right.columns) { right[$0, $1] / left[$0, $0] }
    }

    private mutating func swapRows(_ first: Int, _ second: Int) {
        guard first != second else { return }
        for column in 0..<columns {
            elements.swapAt(first * columns + column, second * columns + column)
        }
    }
}
