import SurveyStatistics
import Testing

@Suite struct PearsonChiSquareTests {
    @Test("The worked example gives the value that R gives")
    func goldenA() {
        #expect(abs(pearsonChiSquare([[30, 22, 10], [18, 40, 24], [12, 28, 36]]) - 27.3960326991) < 1e-10)
    }

    @Test("A sparse table and a two by two table give the values that R gives")
    func goldenBAndC() {
        #expect(abs(pearsonChiSquare([[3, 0, 1], [1, 4, 0], [0, 2, 5]]) - 14.0476190476) < 1e-10)
        let phi = 8.0 * 9 - 2 * 1
        #expect(abs(pearsonChiSquare([[8, 2], [1, 9]]) - 20 * phi * phi / (10 * 10 * 9 * 11)) < 1e-10)
    }

    @Test("Empty rows and columns add nothing")
    func emptyMargins() {
        let padded: [[Double]] = [[30, 0, 22, 10], [0, 0, 0, 0], [18, 0, 40, 24], [12, 0, 28, 36]]
        #expect(abs(pearsonChiSquare(padded) - 27.3960326991) < 1e-10)
        #expect(pearsonChiSquare([[0, 0], [0, 0]]) == 0)
        #expect(pearsonChiSquare([]) == 0)
    }
}
