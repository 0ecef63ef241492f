import Testing

@testable import SurveyStatistics

@Suite struct PrincipalAxisTests {
    /// The correlations that uncorrelated factors with these loadings imply.
    private func implied(_ loadings: Matrix) -> Matrix {
        let common = loadings * loadings.transposed
        return Matrix(rows: common.rows, columns: common.columns) { $0 == $1 ? 1 : common[$0, $1] }
    }

    private func multipleCorrelations(_ correlations: Matrix) throws -> [Double] {
        let inverse = try #require(correlations.solve(.identity(correlations.rows)))
        return (0..<correlations.rows).map { 1 - 1 / inverse[$0, $0] }
    }

    @Test("Correlations that two factors make give back their communalities, and themselves")
    func recovers() throws {
        let truth = Matrix(rows: 8, columns: 2) { row, column in
            column == 0 ? 0.8 - 0.05 * Double(row) : 0.1 * Double(row) - 0.3
        }
        let correlations = implied(truth)
        let axis = try PrincipalAxis(
            correlations, initial: multipleCorrelations(correlations), factors: 2, isStopped: { false })
        #expect(axis.converged)
        for (found, given) in zip(axis.loadings.rowSumsOfSquares, truth.rowSumsOfSquares) {
            #expect(abs(found - given) < 1e-6)
        }
        let again = implied(axis.loadings)
        for (found, given) in zip(again.elements, correlations.elements) { #expect(abs(found - given) < 1e-6) }
    }

    @Test("More factors than there is common variance for are refused, with how many there are")
    func fewer() throws {
        let one = Matrix(rows: 3, columns: 1) { row, _ in [0.9, 0.8, 0.7][row] }
        let correlations = implied(one)
        let error = #expect(throws: StatisticsError.self) {
            try PrincipalAxis(
                correlations, initial: multipleCorrelations(correlations), factors: 3, isStopped: { false })
        }
        #expect(error?.description.contains("factors in common, not 3") == true)
    }
}
