import SurveyStatistics
import Testing

@Suite struct DistributionTests {
    @Test("Tails and quantiles are R's, to twelve digits, also far out")
    func reference() throws {
        let lines = try ReferenceTable.lines("distributions.csv")
        #expect(lines.count > 450)
        for line in lines {
            try #require(line.count == 5)
            let x = try #require(Double(line[1]))
            let expected = try #require(Double(line[4]))
            let value = try #require(compute(line[0], x, Double(line[2]) ?? .nan, Double(line[3]) ?? .nan), "\(line)")
            let error = (value / expected - 1).magnitude
            #expect(error < 1e-12, "\(line) gave \(value), \(error)")
        }
    }

    private func compute(_ name: String, _ x: Double, _ df1: Double, _ df2: Double) -> Double? {
        switch name {
        case "normal": normalUpperTail(x)
        case "normalQuantile": normalQuantile(x)
        case "chiSquare": chiSquareUpperTail(x, df: df1)
        case "student": studentUpperTail(x, df: df1)
        case "studentQuantile": studentQuantile(x, df: df1)
        case "f": fUpperTail(x, df1: df1, df2: df2)
        default: nil
        }
    }

    @Test("The edges have their limits or no value, never NaN")
    func edges() {
        #expect(normalUpperTail(.infinity) == 0)
        #expect(normalUpperTail(-.infinity) == 1)
        #expect(normalQuantile(0) == nil)
        #expect(normalQuantile(1) == nil)
        #expect(normalQuantile(.nan) == nil)
        #expect(normalQuantile(0.5) == 0)
        #expect(normalQuantile(.leastNonzeroMagnitude).map { $0 < -37 && $0 > -39 } == true)
        #expect(chiSquareUpperTail(0, df: 3) == 1)
        #expect(chiSquareUpperTail(-1, df: 3) == 1)
        #expect(chiSquareUpperTail(.infinity, df: 3) == 0)
        #expect(chiSquareUpperTail(1e9, df: 3) == 0)
        #expect(chiSquareUpperTail(1, df: 0) == nil)
        #expect(chiSquareUpperTail(.nan, df: 1) == nil)
        #expect(chiSquareUpperTail(1, df: .nan) == nil)
        #expect(studentUpperTail(0, df: 4) == 0.5)
        #expect(studentUpperTail(.infinity, df: 4) == 0)
        #expect(studentUpperTail(-.infinity, df: 4) == 1)
        #expect(studentUpperTail(1, df: -1) == nil)
        #expect(studentUpperTail(.nan, df: 4) == nil)
        #expect(studentQuantile(0.5, df: 4) == 0)
        #expect(studentQuantile(0, df: 4) == nil)
        #expect(studentQuantile(0.3, df: 0) == nil)
        #expect(fUpperTail(0, df1: 2, df2: 3) == 1)
        #expect(fUpperTail(.infinity, df1: 2, df2: 3) == 0)
        #expect(fUpperTail(1, df1: .infinity, df2: 3) == nil)
        #expect(fUpperTail(1, df1: 2, df2: 0) == nil)
        #expect(fUpperTail(.nan, df1: 2, df2: 3) == nil)
    }

    @Test("Any arguments give a number between the limits or none, and soon")
    func anyArguments() {
        let values = [
            -1e300, -5, -1e-300, 0, .leastNonzeroMagnitude, 1e-300, 1e-9, 0.1, 0.5, 1, 3, 1e5, 1e12, 1e300, .infinity,
            .nan,
        ]
        for x in values {
            for df in values {
                for p in [chiSquareUpperTail(x, df: df), studentUpperTail(x, df: df)] {
                    #expect(p.map { (0...1).contains($0) } ?? true, "\(x) \(df)")
                }
                #expect(studentQuantile(x, df: df)?.isFinite ?? true, "\(x) \(df)")
                for df2 in values {
                    #expect(fUpperTail(x, df1: df, df2: df2).map { (0...1).contains($0) } ?? true, "\(x) \(df) \(df2)")
                }
            }
        }
    }
}
