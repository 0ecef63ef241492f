internal import RealModule

/// Kaiser's varimax rotation of loadings (items × factors), each item first scaled to communality 1 (Kaiser's
/// normalisation): what R's `varimax(normalize = TRUE)` and SPSS seek. Planar rotations by Kaiser's closed angle (1958),
/// to 1e-10 radians or 1,000 rounds. Asks `isStopped` once a round.
func varimax(_ loadings: Matrix, isStopped: () -> Bool = { false }) throws(StatisticsError) -> Matrix {
    // An item without communality has no direction to count.
    let lengths = loadings.rowSumsOfSquares.map { $0 > 0 ? Double.sqrt($0) : 1 }
    var rotated = Matrix(rows: loadings.rows, columns: loadings.columns) { loadings[$0, $1] / lengths[$0] }
    for _ in 0..<1_000 {
        guard !isStopped() else { throw .stopped }
        var furthest = 0.0
        for second in 0..<rotated.columns {
            for first in 0..<second {
                let angle = varimaxAngle(rotated, first, second)
                rotated.rotateColumns(first, second, cosine: .cos(angle), sine: -.sin(angle))
                furthest = max(furthest, angle.magnitude)
            }
        }
        if furthest < 1e-10 { break }
    }
    return Matrix(rows: loadings.rows, columns: loadings.columns) { rotated[$0, $1] * lengths[$0] }
}

/// The angle between two columns at which their squares vary most; 0 where every angle is as good.
private func varimaxAngle(_ loadings: Matrix, _ first: Int, _ second: Int) -> Double {
    var (sumU, sumV, squares, products, scale) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for row in 0..<loadings.rows {
        let (x, y) = (loadings[row, first], loadings[row, second])
        let (u, v) = (x * x - y * y, 2 * x * y)
        sumU += u
        sumV += v
        squares += u * u - v * v
        products += 2 * u * v
        scale += u * u + v * v
    }
    let items = Double(loadings.rows)
    let numerator = products - 2 * sumU * sumV / items
    let denominator = squares - (sumU * sumU - sumV * sumV) / items
    guard max(numerator.magnitude, denominator.magnitude) > 1e-13 * scale else { return 0 }
    return .atan2(y: numerator, x: denominator) / 4
}
