import SurveyStatistics
import Testing

@Suite struct DesignReferenceTests {
    @Test("Designs give what R's survey package gives, to nine digits", arguments: ReferenceDesign.all)
    func designs(_ named: String) throws {
        let reference = try ReferenceDesign(named)
        #expect(reference.lines.count > 50)
        for line in reference.lines {
            let value = try reference.value(of: line)
            let error = value.map { ($0 - line.value).magnitude / max(line.value.magnitude, 1e-5) }
            #expect(error.map { $0 < 1e-9 } == true, "\(named) \(line) gave \(String(describing: value))")
        }
    }

    @Test("R's own example is what its manual prints")
    func manual() throws {
        let reference = try ReferenceDesign("dclus1 fpc all")
        let test = try #require(reference.raoScott("table", degreesOfFreedom: nil))
        #expect((try #require(test.secondOrder.statistic) - 5.193369541).magnitude < 1e-8)
        #expect((try #require(test.secondOrder.df) - 1.494639778).magnitude < 1e-8)
        #expect((try #require(test.secondOrder.df2) - 20.924956888).magnitude < 1e-8)
        #expect((try #require(test.secondOrder.p) - 0.0217474624).magnitude < 1e-9)
        #expect((test.uncorrected - 11.94089208).magnitude < 1e-7)
        #expect((try #require(test.firstOrder.p) - 0.0055532633).magnitude < 1e-9)
    }
}
