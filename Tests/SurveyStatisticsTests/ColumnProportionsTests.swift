import SurveyStatistics
import Testing

@Suite struct ColumnProportionsTests {
    private let counts = [30.0, 22, 10]
    private let bases = [60.0, 90, 70]

    @Test("The worked example: three pairs with Holm and Bonferroni, and the letters")
    func golden() {
        let holm = ColumnProportions(counts: counts, bases: bases)
        #expect(holm.pairs.map { [$0.first, $0.second] } == [[0, 1], [0, 2], [1, 2]])
        for (pair, z) in zip(holm.pairs, ["3.22190793441", "4.39832219093", "1.59363814578"]) {
            #expect(agrees(pair.z, z))
        }
        for (pair, p) in zip(holm.pairs, ["0.00127340045623", "1.09090948888e-05", "0.111017105512"]) {
            #expect(agrees(pair.p, p))
        }
        for (p, printed) in zip(holm.adjusted, ["0.00254680091247", "3.27272846665e-05", "0.111017105512"]) {
            #expect(agrees(p, printed))
        }
        let bonferroni = ColumnProportions(counts: counts, bases: bases, adjustment: .bonferroni)
        for (p, printed) in zip(bonferroni.adjusted, ["0.0038202013687", "3.27272846665e-05", "0.333051316537"]) {
            #expect(agrees(p, printed))
        }
        #expect(holm.letters == [[1, 2], [], []])
        #expect(bonferroni.letters == [[1, 2], [], []])
    }

    @Test("The letter of the lower column stands in the higher cell, wherever that is")
    func letters() {
        let rising = ColumnProportions(counts: [5, 40, 80], bases: [100, 100, 100])
        #expect(rising.letters == [[], [0], [0, 1]])
    }

    @Test("Random rows give R's pairwise tests of proportions")
    func reference() throws {
        for line in try TableReference.lines("pairs") {
            let columns = line.arguments.count / 2
            let (counts, bases) = (Array(line.arguments.prefix(columns)), Array(line.arguments.dropFirst(columns)))
            let holm = ColumnProportions(counts: counts, bases: bases)
            let bonferroni = ColumnProportions(counts: counts, bases: bases, adjustment: .bonferroni)
            let values = holm.pairs.map(\.p) + holm.adjusted + bonferroni.adjusted
            try #require(values.count == line.values.count)
            for (value, expected) in zip(values, line.values) { #expect(isClose(value, expected), "\(line)") }
        }
    }

    @Test("Pairs with a small base, or where nobody or everybody is counted, are left out and not counted")
    func comparable() {
        let small = ColumnProportions(counts: [30, 4, 10], bases: [60, 9, 70])
        #expect(small.pairs.map { [$0.first, $0.second] } == [[0, 2]])
        #expect(small.adjusted == small.pairs.map(\.p))
        #expect(small.letters == [[2], [], []])
        let certain = ColumnProportions(counts: [0, 0, 10], bases: [60, 50, 70])
        #expect(certain.pairs.map { [$0.first, $0.second] } == [[0, 2], [1, 2]])
        #expect(ColumnProportions(counts: [50, 50], bases: [50, 50]).pairs.isEmpty)
        #expect(ColumnProportions(counts: [0, 0], bases: [0, 0], minimumBase: 0).pairs.isEmpty)
        #expect(ColumnProportions(counts: [], bases: []).letters.isEmpty)
        #expect(ColumnProportions(counts: [1, 2], bases: [20]).letters == [[], []])
    }

    @Test("Respondents in both columns count by the overlap")
    func overlapping() throws {
        let row = ColumnProportions(counts: [30, 15], bases: [60, 50], overlaps: [[60, 20], [20, 50]])
        let pair = try #require(row.pairs.first)
        #expect(agrees(pair.z, "2.663001144"))
        #expect(agrees(pair.p, "0.007744715089"))
        #expect(row.letters == [[1], []])
    }

    @Test("Pairs that another test has compared are adjusted and lettered alike")
    func otherTest() {
        let pairs = [
            ColumnPair(first: 0, second: 1, z: -3, p: 0.01), ColumnPair(first: 0, second: 2, z: 2, p: 0.03),
            ColumnPair(first: 1, second: 2, z: 5, p: 0.001),
        ]
        let row = ColumnProportions(pairs: pairs, columns: 3)
        #expect(row.letters == [[2], [0, 2], []])
        #expect(ColumnProportions(pairs: pairs, columns: 1).letters == [[2]])
        #expect(ColumnProportions(pairs: [], columns: -1).letters.isEmpty)
    }
}
