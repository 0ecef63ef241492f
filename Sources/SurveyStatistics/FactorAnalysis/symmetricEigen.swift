internal import RealModule

/// The eigenvalues of a symmetric matrix, largest first, and its eigenvectors as columns in the same order, by Jacobi's
/// cyclic rotations. Each vector has length 1, and the element of largest magnitude is positive, so that the same
/// matrix gives the same vectors. Asks `isStopped` once a row.
///
/// `start`, an orthogonal matrix, is a guess at the eigenvectors: the better it is, the fewer the rotations.
func symmetricEigen(
    _ matrix: Matrix, start: Matrix? = nil, isStopped: () -> Bool = { false }
) throws(StatisticsError) -> (values: [Double], vectors: Matrix) {
    var rest = start.map { $0.transposed * matrix * $0 } ?? matrix
    // Vectors are rows while they are turned: a row lies together in memory.
    var vectors = start?.transposed ?? .identity(matrix.rows)
    let negligible = 1e-17 * (matrix.elements.map(\.magnitude).max() ?? 0)
    for _ in 0..<60 {
        guard try sweep(&rest, &vectors, negligible, isStopped) > 0 else { break }
    }
    let order = (0..<matrix.rows).sorted { (-rest[$0, $0], $0) < (-rest[$1, $1], $1) }
    let signed = order.map { row in
        let vector = (0..<vectors.columns).map { vectors[row, $0] }
        return vector[firstOfLargest(vector)] < 0 ? vector.map { -$0 } : vector
    }
    return (order.map { rest[$0, $0] }, Matrix(rows: order.count, columns: order.count) { signed[$1][$0] })
}

/// Turns each pair of rows and columns so that their element becomes 0; how many needed it.
private func sweep(
    _ rest: inout Matrix, _ vectors: inout Matrix, _ negligible: Double, _ isStopped: () -> Bool
) throws(StatisticsError) -> Int {
    var rotations = 0
    for p in 0..<rest.rows {
        guard !isStopped() else { throw .stopped }
        for q in (p + 1)..<rest.rows where rest[p, q].magnitude > negligible {
            let ratio = (rest[q, q] - rest[p, p]) / (2 * rest[p, q])
            // The smaller of the two angles, for stability.
            let tangent = (ratio < 0 ? -1 : 1) / (ratio.magnitude + .sqrt(ratio * ratio + 1))
            let cosine = 1 / .sqrt(tangent * tangent + 1)
            rest.rotateRows(p, q, cosine: cosine, sine: tangent * cosine)
            rest.rotateColumns(p, q, cosine: cosine, sine: tangent * cosine)
            (rest[p, q], rest[q, p]) = (0, 0)
            vectors.rotateRows(p, q, cosine: cosine, sine: tangent * cosine)
            rotations += 1
        }
    }
    return rotations
}
