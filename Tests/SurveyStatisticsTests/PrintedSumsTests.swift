import SurveyStatistics
import Testing

@Suite struct PrintedSumsTests {
    @Test("A distribution that whole numbers give has a solution that rounds back to it")
    func distribution() throws {
        let counts = try #require(PrintedSums(distribution: [3, 30, 35, 32], base: 158).solution)
        #expect(counts.reduce(0, +) == 158)
        #expect(counts.map { Rounding.percentDigits($0, of: 158) } == [3, 30, 35, 32])
    }

    @Test("22 and 23 percent of 158 are no whole number together")
    func actors() {
        let values = [23, 22].map { PrintedSum(digits: $0, base: 158, unknowns: [0, 1]) }
        #expect(values.map(\.window) == [36...37, 34...35])
        #expect(PrintedSums(values: values, unknowns: 2, total: nil).solution == nil)
        #expect(PrintedSums(values: [values[0]], unknowns: 2, total: nil).solution != nil)
    }

    @Test("The zones' percents and the number of municipalities exclude each other")
    func zones() {
        #expect(zones(third: 61).solution == nil)
        #expect(zones(third: 60).solution == [11, 168])
    }

    @Test("As many values must give way as the search has to drop")
    func givingWay() {
        #expect(zones(third: 61).leastToGiveWay == 1)
        #expect(zones(third: 60).leastToGiveWay == 0)
        let apart = [10, 10, 50, 50, 50, 90].map { PrintedSum(digits: $0, base: 10, unknowns: [0]) }
        #expect(PrintedSums(values: apart, unknowns: 1, total: nil).leastToGiveWay == 3)
    }

    @Test("A count is itself, and no count has a fraction")
    func counts() {
        #expect(PrintedSum(digits: 179, base: nil, unknowns: [0]).window == 179...179)
        #expect(PrintedSum(digits: 15, scale: 10, base: nil, unknowns: [0]).window == nil)
        #expect(PrintedSum(digits: 20, scale: 10, base: nil, unknowns: [0]).window == 2...2)
    }

    /// Three unknowns of which each two add up to an odd number: no whole numbers, and a very long search for them.
    private var endless: PrintedSums {
        PrintedSums(
            values: [[0, 1], [1, 2], [0, 2]].map { PrintedSum(digits: 999_999_999, base: nil, unknowns: $0) },
            unknowns: 3, total: nil)
    }

    @Test("What takes too long to tell is undecided, and excuses no value")
    func undecided() {
        #expect(endless.isUndecided)
        #expect(endless.solution == nil)
        #expect(endless.leastToGiveWay == 0)
        #expect(!zones(third: 61).isUndecided)
        #expect(!zones(third: 60).isUndecided)
    }

    @Test("Of many values that exclude each other, as many must give way as the search has time to show")
    func manyGivingWay() {
        let apart = (0..<40).map { PrintedSum(digits: $0, base: 100, unknowns: [0]) }
        let least = PrintedSums(values: apart, unknowns: 1, total: nil).leastToGiveWay
        #expect((1..<39).contains(least))
    }

    @Test("Numbers of any size are answered, and never a trap")
    func extremes() {
        for total in [0, 1_000_000_000, Int.max] {
            for digits in [0, 100, 999_999_999, Int.max] {
                let values = [nil, 1, 1_000_000_000, Int.max].map {
                    PrintedSum(digits: digits, scale: 10_000, base: $0, unknowns: [0, 1])
                }
                for value in values {
                    let sums = PrintedSums(values: [value, value], unknowns: 3, total: total)
                    #expect(sums.solution == nil || value.window != nil)
                }
            }
        }
    }

    private func zones(third: Int) -> PrintedSums {
        PrintedSums(
            values: [
                PrintedSum(digits: 50, base: 22, unknowns: [0]), PrintedSum(digits: third, base: 281, unknowns: [1]),
                PrintedSum(digits: 59, base: 303, unknowns: [0, 1]),
            ], unknowns: 2, total: 179)
    }
}
