import Testing

@testable import SurveyQuery

@Suite struct PairKernelTests {
    /// Keys below `bins`, some of them far more often than others.
    private func column(_ count: Int, highest: Int) -> KeyColumn {
        KeyColumn(
            codes: .narrow((0..<count).map { UInt8(truncatingIfNeeded: ($0 &* $0 &+ $0 / 7) % (highest + 1)) }),
            highest: highest)
    }

    @Test(
        "Pairs are counted as respondents one by one",
        arguments: [1, 2, 3, 4_095, 4_096, 4_097, 4_099, 70_001], [1, 4, 12])
    func counts(count: Int, highest: Int) {
        let columns = [
            column(count, highest: highest), KeyColumn(codes: .narrow(.init(repeating: 1, count: count)), highest: 1),
        ]
        let selection = (0..<count).map { UInt8($0 % 3 == 0 ? 0 : 1) }
        let radix = KeyRadix(columns)
        guard let bins = radix.bins, bins <= 256 else {

            Issue.record("too many keys")
            return
        }
        for selection in [nil, selection] {
            let blocks = KeyBlocks<UInt8>(columns, selection: selection, count: count)
            var expected = [Int](repeating: 0, count: bins)
            _ = blocks.forEach(isStopped: { false }) { _, keys in for key in keys { expected[Int(key)] += 1 } }
            let found = PairKernel.count(blocks, bins: bins, isStopped: { false })
            #expect(found.map { Int($0.key) } == expected.indices.filter { expected[$0] > 0 })
            #expect(found.map(\.n) == expected.filter { $0 > 0 })
            #expect(found.allSatisfy { $0.weight == Double($0.n) && $0.square == Double($0.n) })
        }
    }

    @Test("It is used for many respondents and few keys alone, and the groups are the same")
    func suits() {
        #expect(PairKernel.suits(bins: 100, count: 80_000))
        #expect(!PairKernel.suits(bins: 100, count: 79_999))
        #expect(!PairKernel.suits(bins: 161, count: .max))
        let columns = [column(90_001, highest: 3), column(90_001, highest: 2)]
        let groups = KeyTally.count(columns, isStopped: { false })
        let weighted = KeyTally.count(columns, weights: .init(repeating: 1, count: 90_001), isStopped: { false })
        #expect(groups.numbers == weighted.numbers)
        #expect(groups.n == weighted.n)
        #expect(groups.n.reduce(0, +) > 0)
    }

    @Test("A stop leaves no keys")
    func stops() {
        let blocks = KeyBlocks<UInt8>([column(10, highest: 2)], selection: nil, count: 10)
        #expect(PairKernel.count(blocks, bins: 11, isStopped: { true }).isEmpty)
    }
}
