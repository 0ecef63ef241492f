internal import RealModule

/// The correlations that go with covariances whose variances are all above 0; the diagonal is exactly 1.
func correlationMatrix(_ covariances: Matrix) -> Matrix {
    let deviations = (0..<covariances.rows).map { Double.sqrt(covariances[$0, $0]) }
    return Matrix(rows: covariances.rows, columns: covariances.columns) { row, column in
        row == column ? 1 : covariances[row, column] / deviations[row] / deviations[column]
    }
}
