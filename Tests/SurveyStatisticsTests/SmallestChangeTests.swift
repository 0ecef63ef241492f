import SurveyStatistics
import Testing

@Suite struct SmallestChangeTests {
    /// The printed percents of figure 6 'Sammenheng', N = 182.
    private let together = [3, 25, 35, 7, 4, 28]

    @Test("Figure 6 'Sammenheng' alone is mended by one point less in any of its numbers")
    func figureSixAlone() throws {
        let change = try #require(SmallestChange.find(PrintedSums(distribution: together, base: 182)))
        #expect(change.units == 1)
        #expect(
            change.mends
                == together.indices.map { index in
                    var digits = together
                    digits[index] -= 1
                    return digits
                })
    }

    @Test("With the 28 and 69 percent of the text, only two of its numbers mend it")
    func figureSixWithText() throws {
        let cells = together.enumerated().map { PrintedSum(digits: $0.element, base: 182, unknowns: [$0.offset]) }
        let text = [
            PrintedSum(digits: 28, base: 182, unknowns: [0, 1]),
            PrintedSum(digits: 69, base: 182, unknowns: [0, 1, 2, 3]),
        ]
        let change = try #require(SmallestChange.find(PrintedSums(values: cells + text, unknowns: 6, total: 182)))
        #expect(change.units == 1)
        #expect(change.mends == [[3, 25, 35, 7, 3, 28, 28, 69], [3, 25, 35, 7, 4, 27, 28, 69]])
    }

    @Test("Numbers that stand together need no change")
    func nothingToMend() throws {
        let change = try #require(SmallestChange.find(PrintedSums(distribution: [1, 17, 47, 14, 20], base: 172)))
        #expect(change.units == 0)
        #expect(change.mends == [[1, 17, 47, 14, 20]])
    }

    @Test("A number mistyped by far is mended as a single number")
    func mistyped() throws {
        let change = try #require(SmallestChange.find(PrintedSums(distribution: [3, 30, 53, 32], base: 158)))
        #expect(change.mends.contains { $0.count == 4 && $0[0] == 3 && $0[1] == 30 && $0[3] == 32 })
        #expect(change.units >= 17)
    }

    @Test("What no change of one number mends has no smallest change")
    func beyondMending() {
        let values = [10, 10, 90].map { PrintedSum(digits: $0, base: 10, unknowns: [0]) }
        #expect(SmallestChange.find(PrintedSums(values: values + values, unknowns: 1, total: nil)) == nil)
    }

    @Test("A search that takes too long finds no change, and ends")
    func tooLong() {
        let pairs = [[0, 1], [1, 2], [0, 2]]
        let values = pairs.map { PrintedSum(digits: 999_999_999, base: nil, unknowns: $0) }
        #expect(SmallestChange.find(PrintedSums(values: values, unknowns: 3, total: nil)) == nil)
        let many = (0..<2_000).map { PrintedSum(digits: $0 % 2 * 90, base: 10, unknowns: [0]) }
        #expect(SmallestChange.find(PrintedSums(values: many, unknowns: 1, total: nil)) == nil)
    }

    @Test("Changes of up to two units are those that trying every change finds")
    func equalsBruteForce() throws {
        var random = Numbers(seed: 11)
        var mended = 0
        for _ in 0..<150 {
            let base = random.next(below: 60) + 20
            let digits = (0..<3).map { _ in random.next(below: 30) + 20 }
            let naive = (0...2).lazy.map { units in
                changes(units).map { zip(digits, $0).map(+) }
                    .filter { PrintedSums(distribution: $0, base: base).solution != nil }
            }.first { !$0.isEmpty }
            let found = SmallestChange.find(PrintedSums(distribution: digits, base: base))
            if let naive {
                mended += 1
                #expect(Set(try #require(found).mends) == Set(naive))
            } else {
                #expect(found.map { $0.units > 2 } ?? true)
            }
        }
        #expect(mended > 10)
    }

    /// Every change of three numbers by so many units together.
    private func changes(_ units: Int) -> [[Int]] {
        let steps = -units...units
        return steps.flatMap { a in steps.flatMap { b in steps.map { [a, b, $0] } } }
            .filter { $0.reduce(0) { $0 + abs($1) } == units }
    }
}
