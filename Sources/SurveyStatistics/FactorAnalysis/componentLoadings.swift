internal import RealModule

/// The loadings of the first factors: eigenvectors (columns) times the roots of their eigenvalues, one below 0 taken as 0.
func componentLoadings(_ values: [Double], _ vectors: Matrix, _ factors: Int) -> Matrix {
    Matrix(rows: vectors.rows, columns: factors) { vectors[$0, $1] * .sqrt(max(0, values[$1])) }
}
