import SurveyStatistics
import Testing

@Suite struct McNemarExactTests {
    @Test("The worked example, either way round")
    func golden() {
        #expect(agrees(mcNemarExact(b: 12, c: 5)?.p, "0.143463134766"))
        #expect(agrees(mcNemarExact(b: 5, c: 12)?.p, "0.143463134766"))
        #expect(mcNemarExact(b: 5, c: 12)?.name == .mcNemar)
    }

    @Test("Pairs of counts give R's exact binomial test")
    func reference() throws {
        for line in try TableReference.lines("mcnemar") {
            let (b, c) = (Int(line.arguments[0]), Int(line.arguments[1]))
            #expect(isClose(mcNemarExact(b: b, c: c)?.p, line.values[0]), "\(line)")
        }
    }

    @Test("Nobody who changed, and counts below 0, have no test; great counts no trap")
    func edges() {
        #expect(mcNemarExact(b: 0, c: 0) == nil)
        #expect(mcNemarExact(b: -1, c: 3) == nil)
        #expect(mcNemarExact(b: 0, c: 10_000)?.p == 0)
        #expect(mcNemarExact(b: .max, c: 1)?.p.map { $0 <= 1 } ?? true)
    }
}
