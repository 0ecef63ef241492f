import SurveyStatistics
import Testing

@Suite struct ContingencyTableTests {
    @Test("The worked example of a full table")
    func goldenA() throws {
        let table = try #require(ContingencyTable([[30, 22, 10], [18, 40, 24], [12, 28, 36]]))
        #expect(table.n == 220)
        #expect(table.df == 4)
        let pearson = table.pearson()
        #expect(pearson.name == .pearson)
        #expect(pearson.df == 4)
        #expect(agrees(pearson.statistic, "27.3960326991"))
        #expect(agrees(pearson.p, "1.65304932468e-05"))
        let ratio = table.likelihoodRatio()
        #expect(ratio.name == .likelihoodRatio)
        #expect(agrees(ratio.statistic, "26.4759222726"))
        #expect(agrees(ratio.p, "2.53673049652e-05"))
        #expect(agrees(table.cramersV, "0.249526973852"))
        #expect(agrees(table.cramersVCorrected, "0.231562043312"))
        #expect(agrees(table.minimumExpected, "16.909"))
        #expect(!table.isSparse)
        let residuals = table.adjustedResiduals
        #expect(agrees(residuals[0][0], "4.40497880827"))
        #expect(agrees(residuals[0][1], "-1.02524046999"))
        #expect(agrees(residuals[0][2], "-3.12972425768"))
        #expect(agrees(residuals[2][2], "3.59750989099"))
    }

    @Test("The worked examples of sparse tables")
    func goldenBAndC() throws {
        let table = try #require(ContingencyTable([[3, 0, 1], [1, 4, 0], [0, 2, 5]]))
        #expect(table.isSparse)
        #expect(agrees(table.pearson().statistic, "14.0476190476"))
        #expect(agrees(table.pearson().p, "0.00714461600844"))
        #expect(agrees(table.likelihoodRatio().statistic, "16.7517773287"))
        let small = try #require(ContingencyTable([[8, 2], [1, 9]]))
        #expect(agrees(small.pearson().p, "0.0016536951637"))
    }

    @Test("Random tables, sparse, weighted and with empty rows and columns, give R's chi-square and residuals")
    func reference() throws {
        for line in try TableReference.lines("pearson") {
            let table = try #require(ContingencyTable(line.table))
            let test = table.pearson()
            #expect(isClose(test.statistic, line.values[0]), "\(line)")
            #expect(test.df == line.values[1], "\(line)")
            #expect(isClose(test.p, line.values[2], within: 1e-9), "\(line)")
            #expect(isClose(table.minimumExpected, line.values[3]), "\(line)")
            #expect(isClose(table.shareOfExpectedUnder5, line.values[4]), "\(line)")
            #expect(table.isSparse == (line.values[3] < 1 || line.values[4] > 0.2 + 1e-12), "\(line)")
        }
        for line in try TableReference.lines("g2") {
            let test = try #require(ContingencyTable(line.table)).likelihoodRatio()
            #expect(isClose(test.statistic, line.values[0]), "\(line)")
            #expect(isClose(test.p, line.values[1], within: 1e-9), "\(line)")
        }
        for line in try TableReference.lines("v") {
            let table = try #require(ContingencyTable(line.table))
            #expect(isClose(table.cramersV, line.values[0]), "\(line)")
            #expect(isClose(table.cramersVCorrected, line.values[1], within: 1e-9), "\(line)")
        }
        for line in try TableReference.lines("residuals") {
            let residuals = try #require(ContingencyTable(line.table)).adjustedResiduals.flatMap { $0 }
            try #require(residuals.count == line.values.count)
            for (residual, value) in zip(residuals, line.values) {
                // -99 stands for the cells of empty rows and columns.
                let isEqual = value == -99 ? residual == nil : isClose(residual, value, within: 1e-9)
                #expect(isEqual, "\(line)")
            }
        }
    }

    @Test("A table with one row, no rows or no counts has no tests and no NaN")
    func undefined() throws {
        for counts in [[], [[]], [[3, 4, 5]], [[3], [4]], [[0, 0], [0, 0]], [[0, 0], [2, 3]], [[5]]] as [[[Double]]] {
            let table = try #require(ContingencyTable(counts))
            #expect(table.df == 0)
            #expect(table.pearson() == TestResult(.pearson, statistic: nil, df: 0, p: nil))
            #expect(table.likelihoodRatio() == TestResult(.likelihoodRatio, statistic: nil, df: 0, p: nil))
            #expect(table.cramersV == nil)
            #expect(table.cramersVCorrected == nil)
            #expect(table.adjustedResiduals.allSatisfy { $0.allSatisfy { $0 == nil } })
            #expect(table.expected.allSatisfy { $0.allSatisfy(\.isFinite) })
        }
        let empty = try #require(ContingencyTable([[0, 0]]))
        #expect(empty.minimumExpected == nil)
        #expect(empty.shareOfExpectedUnder5 == nil)
        #expect(!empty.isSparse)
    }

    @Test("Counts that cannot be are refused, and extreme ones give no NaN")
    func extremes() throws {
        #expect(ContingencyTable([[1, 2], [3]]) == nil)
        #expect(ContingencyTable([[1, -2], [3, 4]]) == nil)
        #expect(ContingencyTable([[1, .nan], [3, 4]]) == nil)
        #expect(ContingencyTable([[1, .infinity], [3, 4]]) == nil)
        #expect(ContingencyTable([[1e308, 1e308], [1e308, 1e308]]) == nil)
        for counts in [
            [[1e300, 1], [1, 1e300]], [[1e-200, 1e-200], [1e-200, 0]], [[1e-300, 1], [1, 1e-300]], [[1, 0], [0, 1]],
        ] {
            let table = try #require(ContingencyTable(counts))
            let numbers = [
                table.pearson().statistic, table.likelihoodRatio().statistic, table.likelihoodRatio().p,
                table.cramersV, table.cramersVCorrected,
            ]
            #expect(numbers.allSatisfy { $0?.isFinite ?? true }, "\(counts) \(numbers)")
            #expect(table.adjustedResiduals.allSatisfy { $0.allSatisfy { $0?.isFinite ?? true } })
        }
    }

    @Test("Exactly 20 percent of the cells below 5 is not sparse, and one expected count below 1 is")
    func policy() throws {
        // Five cells a row; the first column expects 2 + 2 of 404.
        let fifth = try #require(ContingencyTable([[2, 50, 50, 50, 50], [2, 50, 50, 50, 50]]))
        #expect(fifth.shareOfExpectedUnder5 == 0.2)
        #expect(!fifth.isSparse)
        let tiny = try #require(
            ContingencyTable([[1] + Array(repeating: 50, count: 20), [0] + Array(repeating: 50, count: 20)]))
        #expect(tiny.minimumExpected.map { $0 < 1 } == true)
        #expect(tiny.isSparse)
    }
}
