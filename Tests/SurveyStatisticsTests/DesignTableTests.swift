import SurveyStatistics
import Testing

@Suite struct DesignTableTests {
    private struct Tiny {
        let weights: [Double]
        let strata: [Int32]
        let clusters: [Int32]
        let cells: [Int?]

        init(_ file: String) throws {
            let lines = try ReferenceTable.lines(file).dropFirst()
            weights = try lines.map { try #require(Double($0[4])) }
            strata = try lines.map { try #require(Int32($0[2])) - 1 }
            clusters = try lines.map { try #require(Int32($0[3])) - 1 }
            cells = try lines.map {
                try #require(["L", "R"].firstIndex(of: $0[5])) * 3
                    + (try #require(["hi", "lo", "mid"].firstIndex(of: $0[6])))
            }
        }

        func table(isFull: Bool = true) throws -> DesignTable {
            let design = try SurveyDesign(
                weights: weights, strata: isFull ? strata : nil, clusters: isFull ? clusters : nil)
            return DesignTable(design, cells: cells, rows: 2, columns: 3)
        }
    }

    private func expect(_ result: TestResult, _ f: Double, _ df1: Double, _ df2: Double, _ p: Double) throws {
        #expect((try #require(result.statistic) - f).magnitude < f * 1e-9)
        #expect((try #require(result.df) - df1).magnitude < 1e-9)
        #expect((try #require(result.df2) - df2).magnitude < 1e-8)
        #expect((try #require(result.p) - p).magnitude < p * 1e-9)
    }

    @Test("The worked example gives the values of R, with clusters and with weights only")
    func tinyDesign() throws {
        let tiny = try Tiny("tiny_design.csv")
        let full = try #require(try tiny.table().raoScott())
        try expect(full.secondOrder, 20.42519041, 1.762875932, 15.86588339, 6.173665457e-05)
        let weights = try #require(try tiny.table(isFull: false).raoScott())
        try expect(weights.secondOrder, 17.4001024021, 1.46037715349, 33.5886745303, 3.55506888299e-05)
    }

    @Test("The worked example without empty cells gives the values of R, of both orders")
    func tinyDesignNoZero() throws {
        let test = try #require(try Tiny("tiny_design_nozero.csv").table().raoScott())
        try expect(test.secondOrder, 3.229393777, 1.631632461, 14.68469215, 0.07662602533)
        #expect((test.uncorrected - 5.998522365).magnitude < 1e-9)
        #expect((try #require(test.firstOrder.p) - 0.03958148673).magnitude < 1e-11)
        #expect(test.firstOrder.df == 2)
        #expect((test.secondOrder.name, test.firstOrder.name) == (.raoScottF, .raoScottFirstOrder))
    }

    @Test("Neither the order of respondents, the scale of weights nor empty rows and columns matter")
    func invariance() throws {
        let tiny = try Tiny("tiny_design_nozero.csv")
        let expected = try tiny.table()
        let order = (0..<24).map { ($0 * 7 + 3) % 24 }
        let design = try SurveyDesign(
            weights: order.map { tiny.weights[$0] * 1000 }, strata: order.map { tiny.strata[$0] * 2 },
            clusters: order.map { 12 - tiny.clusters[$0] })
        let cells = order.map { index in tiny.cells[index].map { ($0 / 3 + 1) * 5 + $0 % 3 + 1 } }
        let table = DesignTable(design, cells: cells, rows: 4, columns: 5)
        let (test, same) = (try #require(table.raoScott()), try #require(expected.raoScott()))
        #expect((try #require(test.secondOrder.p) - (try #require(same.secondOrder.p))).magnitude < 1e-12)
        let (cell, twin) = (table.proportions(of: .column)[1][2], expected.proportions(of: .column)[0][1])
        #expect((try #require(cell?.deff) - (try #require(twin?.deff))).magnitude < 1e-12)
        #expect((try #require(cell?.interval?.low) - (try #require(twin?.interval?.low))).magnitude < 1e-12)
        #expect(table.proportions(of: .column)[1][0] == nil)
    }

    @Test("With equal weights and no design, standard errors are the textbook's")
    func simpleRandomSample() throws {
        let design = try SurveyDesign(weights: Array(repeating: 2.5, count: 50))
        let table = DesignTable(design, cells: (0..<50).map { $0 < 15 ? 0 : 1 }, rows: 2, columns: 1)
        let cell = try #require(table.proportions(of: .column)[0][0])
        #expect((try #require(cell.standardError) - (0.3 * 0.7 / 49).squareRoot()).magnitude < 1e-15)
        #expect((try #require(cell.deff) - 1).magnitude < 1e-12)
        #expect((cell.estimate, cell.n, cell.weight, cell.degreesOfFreedom) == (0.3, 50, 125, 49))
    }

    @Test("A proportion of none or of all has Wilson's interval with Kish's n")
    func noneAndAll() throws {
        let design = try SurveyDesign(weights: Array(repeating: 1, count: 14))
        let table = DesignTable(design, cells: Array(repeating: 1, count: 14), rows: 2, columns: 1)
        let t = try #require(studentQuantile(0.975, df: 13))
        let none = try #require(table.proportions(of: .column)[0][0])
        #expect(none.standardError == 0)
        #expect(none.deff == nil)
        #expect((try #require(none.interval?.high) - t * t / 14 / (1 + t * t / 14)).magnitude < 1e-14)
        let all = try #require(table.proportions(of: .column)[1][0]?.interval)
        #expect((all.low - 1 / (1 + t * t / 14)).magnitude < 1e-14)
    }

    @Test("Tables that leave nothing to test have no test, and never NaN")
    func nothingToTest() throws {
        let design = try SurveyDesign(weights: [1, 2, 3, 4])
        func table(_ cells: [Int?], _ rows: Int, _ columns: Int) -> DesignTable {
            DesignTable(design, cells: cells, rows: rows, columns: columns)
        }
        #expect(table([0, 1, 0, 1], 1, 2).raoScott() == nil)
        #expect(table([0, 1, 0, 1], 2, 2).raoScott() == nil)
        #expect(table([nil, nil, nil, nil], 2, 2).raoScott() == nil)
        #expect(table([], 0, 0).raoScott() == nil)
        #expect(table([0], -1, 2).counts.isEmpty)
        #expect(table([0, 3, nil, nil], 2, 2).raoScott(degreesOfFreedom: 0) == nil)
        #expect(table([0, -1, 4, 3, 0, 0], 2, 2).counts == [1, 0, 0, 1])
        #expect(table([nil, nil, nil, nil], 2, 2).proportions(of: .total) == [[nil, nil], [nil, nil]])
        let alone = try #require(table([2, nil, nil, nil], 2, 2).proportions(of: .column)[1][0])
        #expect((alone.standardError, alone.deff, alone.interval) == (nil, nil, nil))
        #expect(alone.estimate == 1)
    }

    @Test("The rows' shares of everybody are those of the table without its columns")
    func rowProportions() throws {
        let design = try SurveyDesign(
            weights: (0..<60).map { Double($0 % 7 + 1) }, strata: (0..<60).map { $0 / 30 },
            clusters: (0..<60).map { $0 / 5 }, populations: [20, nil])
        let cells = (0..<60).map { $0 % 13 == 0 ? nil : $0 * 5 % 12 }
        let shares = DesignTable(design, cells: cells, rows: 4, columns: 3).rowProportions()
        let rows = DesignTable(design, cells: cells.map { $0.map { $0 / 3 } }, rows: 4, columns: 1)
        #expect(shares.count == 4)
        for (share, expected) in zip(shares, rows.proportions(of: .column).map { $0[0] }) {
            let (share, expected) = (try #require(share), try #require(expected))
            #expect((share.n, share.degreesOfFreedom) == (expected.n, expected.degreesOfFreedom))
            #expect((share.estimate - expected.estimate).magnitude < 1e-15)
            #expect((try #require(share.standardError) - (try #require(expected.standardError))).magnitude < 1e-14)
            #expect((try #require(share.deff) - (try #require(expected.deff))).magnitude < 1e-12)
        }
        #expect(DesignTable(design, cells: cells, rows: 2, columns: 0).rowProportions() == [nil, nil])
    }

    @Test("A sample of everybody has no sampling error, and so no test, interval or difference")
    func census() throws {
        let design = try SurveyDesign(weights: Array(repeating: 1, count: 8), populations: [8])
        let table = DesignTable(design, cells: [0, 1, 2, 3, 0, 1, 1, 2], rows: 2, columns: 2)
        let cell = try #require(table.proportions(of: .column)[0][0])
        #expect((cell.standardError, cell.deff, cell.interval) == (0, 0, nil))
        #expect(table.raoScott() == nil)
        #expect(ColumnDifferences(table)?.difference(row: 0, 0, 1) == nil)
    }

    @Test("Weights at the ends of floating point give numbers or nothing", arguments: [1e-200, 1e200, 1e307])
    func extremes(weight: Double) throws {
        let design = try SurveyDesign(
            weights: (0..<40).map { Double($0 % 3 + 1) * weight }, clusters: (0..<40).map { $0 / 2 })
        let table = DesignTable(design, cells: (0..<40).map { $0 * $0 % 6 }, rows: 3, columns: 2)
        let numbers = table.proportions(of: .column).joined().flatMap { cell in
            [cell?.estimate, cell?.standardError, cell?.deff, cell?.interval?.low, cell?.interval?.high]
        }
        #expect(numbers.allSatisfy { $0?.isFinite ?? true })
        #expect(table.raoScott()?.uncorrected.isFinite ?? true)
        #expect(ColumnDifferences(table)?.difference(row: 0, 0, 1)?.standardError.isFinite ?? true)
        let mean = designMeans(
            design, values: (0..<40).map { Double($0) }, groups: Array(repeating: 0, count: 40), groupCount: 1)[0]
        #expect(mean?.standardError?.isFinite ?? true)
    }

    @Test("A table beyond the limit is not tested; its proportions are estimated")
    func beyondTheLimit() throws {
        let design = try SurveyDesign(weights: Array(repeating: 1, count: 1200))
        let table = DesignTable(design, cells: (0..<1200).map { $0 % 600 }, rows: 300, columns: 2)
        #expect(RaoScott.greatestTable < 600)
        #expect(table.raoScott() == nil)
        #expect(table.proportions(of: .column)[299][1]?.estimate == 1.0 / 300)
        #expect(ColumnDifferences(DesignTable(design, cells: [], rows: 2, columns: 1000)) == nil)
    }
}
