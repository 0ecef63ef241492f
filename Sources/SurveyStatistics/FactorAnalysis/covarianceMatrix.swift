/// The covariances (n − 1) of items, each given by everybody's scores on it in the same order; two scores or more.
/// Asks `isStopped` once a pair of items.
func covarianceMatrix(
    _ items: [[Double]], isStopped: () -> Bool = { false }
) throws(StatisticsError) -> Matrix {
    let centred = items.map { scores in
        let mean = scores.reduce(0, +) / Double(scores.count)
        return scores.map { $0 - mean }
    }
    var covariances = Matrix(rows: items.count, columns: items.count)
    for (row, first) in centred.enumerated() {
        for (column, second) in centred.enumerated().prefix(row + 1) {
            guard !isStopped() else { throw .stopped }
            var sum = 0.0
            for (one, other) in zip(first, second) { sum += one * other }
            covariances[row, column] = sum / Double(first.count - 1)
            covariances[column, row] = covariances[row, column]
        }
    }
    return covariances
}
