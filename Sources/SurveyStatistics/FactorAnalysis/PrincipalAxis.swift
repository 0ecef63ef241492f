/// Iterated principal axis factoring of a correlation matrix.
struct PrincipalAxis {
    /// Items × factors, by explained variance.
    private(set) var loadings: Matrix
    private(set) var iterations = 0
    private(set) var converged = false

    /// Starts from the given communalities and goes on until none changes by 1e-9, or 1,000 times. A communality above 1
    /// (a Heywood case) is kept, as R's psych does. Throws where fewer factors than asked for have variance to explain.
    init(
        _ correlations: Matrix, initial: [Double], factors: Int, isStopped: () -> Bool
    ) throws(StatisticsError) {
        var communalities = initial
        var eigen = (values: [Double](), vectors: Matrix.identity(correlations.rows))
        loadings = Matrix(rows: correlations.rows, columns: factors)
        while !converged && iterations < 1_000 {
            let reduced = Matrix(rows: correlations.rows, columns: correlations.rows) {
                $0 == $1 ? communalities[$0] : correlations[$0, $1]
            }
            // The last vectors are nearly right already.
            eigen = try symmetricEigen(reduced, start: eigen.vectors, isStopped: isStopped)
            loadings = componentLoadings(eigen.values, eigen.vectors, factors)
            let next = loadings.rowSumsOfSquares
            converged = zip(next, communalities).allSatisfy { ($0 - $1).magnitude < 1e-9 }
            communalities = next
            iterations += 1
        }
        let found = eigen.values.prefix(factors).count { $0 > 1e-9 }
        guard found == factors else { throw .items(.fewerCommonFactors(asked: factors, found: found)) }
    }
}
