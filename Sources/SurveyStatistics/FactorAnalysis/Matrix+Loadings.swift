extension Matrix {
    /// The rows, as arrays.
    var rowArrays: [[Double]] { (0..<rows).map { row in (0..<columns).map { self[row, $0] } } }

    /// The sum of squares of each row: of loadings, the communalities.
    var rowSumsOfSquares: [Double] {
        (0..<rows).map { row in (0..<columns).reduce(0) { $0 + self[row, $1] * self[row, $1] } }
    }

    /// The sum of squares of each column: of loadings, the variance that a factor explains, in items.
    var columnSumsOfSquares: [Double] { transposed.rowSumsOfSquares }

    /// The columns, the one with the largest sum of squares first.
    var columnsBySumOfSquares: Matrix {
        let sums = columnSumsOfSquares
        let order = sums.indices.sorted { (-sums[$0], $0) < (-sums[$1], $1) }
        return Matrix(rows: rows, columns: columns) { self[$0, order[$1]] }
    }

    /// The columns turned so that each has a sum above 0; where it is 0 but for rounding, so that the element of largest
    /// magnitude is positive.
    var columnsWithPositiveSums: Matrix {
        let signs = (0..<columns).map { column in
            let loadings = (0..<rows).map { self[$0, column] }
            let sum = loadings.reduce(0, +)
            let decider = sum.magnitude > 1e-9 ? sum : loadings[firstOfLargest(loadings)]
            return decider < 0 ? -1.0 : 1.0
        }
        return Matrix(rows: rows, columns: columns) { signs[$1] * self[$0, $1] }
    }
}
