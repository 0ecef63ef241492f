import SurveyTestSupport
import Testing

@testable import SurveyQuery

/// Every kernel against a count by dictionary, one respondent at a time.
@Suite struct KeyTallyTests {
    private func fault(_ sample: KernelSample) -> String? {
        sample.fault(
            KeyTally.count(
                sample.columns, selection: sample.selection, weights: sample.weights, isStopped: { false }))
    }

    @Test(
        "One to four dimensions, with and without weights and a selection",
        arguments: [0, 1, 2, 3, 5, 258, 1_000], [[5], [3, 5], [12, 7], [60], [247], [5, 3, 7], [5, 4, 12, 2]])
    func small(count: Int, options: [Int]) {
        var random = RandomNumbers(seed: UInt64(count + options.count))
        for selection in KernelSample.Selection.allCases {
            for isWeighted in [false, true] {
                let sample = KernelSample(
                    count, options: options, selection: selection, isWeighted: isWeighted, random: &random)
                #expect(fault(sample) == nil)
            }
        }
    }

    @Test(
        "Around the ends of blocks, and of a group of blocks", arguments: [4_095, 4_096, 4_097, 70_000],
        [[3, 5], [12, 7], [20, 30, 90], [247, 247, 247, 247]])
    func blocks(count: Int, options: [Int]) {
        var random = RandomNumbers(seed: UInt64(count + options.count))
        let sample = KernelSample(
            count, options: options, selection: .some, isWeighted: count != 4_096, random: &random)
        #expect(fault(sample) == nil)
    }

    @Test("Random mixes of narrow and wide columns", arguments: 0..<40)
    func mixes(seed: Int) {
        var random = RandomNumbers(seed: UInt64(seed))
        let dimensions = Int.random(in: 1...6, using: &random)
        let options = (0..<dimensions).map { _ in [1, 2, 5, 12, 80, 247].randomElement(using: &random) ?? 1 }
        let wide = Set((0..<dimensions).filter { _ in Bool.random(using: &random) })
        for isWeighted in [false, true] {
            let sample = KernelSample(
                Int.random(in: 0...5_000, using: &random), options: options, wide: wide, selection: .some,
                isWeighted: isWeighted, random: &random)
            #expect(fault(sample) == nil)
        }
    }

    @Test(
        "Keys that fill a byte, two bytes, the dense table, and 64 bits, and one more",
        arguments: [
            [7, 7], [8, 7], [247, 247], [247, 248], [65_000], [65_527], [247, 247, 20], [4_000, 247],
            [247, 247, 247, 247, 247, 247, 247], [247, 247, 247, 247, 247, 247, 247, 247],
            [65_527, 65_527, 65_527, 65_527, 65_527, 65_527], Array(repeating: 5, count: 12),
            Array(repeating: 247, count: 12), Array(repeating: 1, count: 40),
        ])
    func limits(options: [Int]) {
        var random = RandomNumbers(seed: 9)
        for (count, isWeighted) in [(300, true), (5_000, false), (5_000, true)] {
            let sample = KernelSample(
                count, options: options, wide: Set(options.indices.filter { options[$0] > 247 }),
                selection: .some, isWeighted: isWeighted, random: &random)
            #expect(fault(sample) == nil)
        }
    }

    @Test("Dense and sparse kernels count the same in a table that both can hold", arguments: [false, true])
    func denseAndSparse(isWeighted: Bool) {
        var random = RandomNumbers(seed: 4)
        let sample = KernelSample(
            20_000, options: [20, 30, 90], selection: .some, isWeighted: isWeighted, random: &random)
        let radix = KeyRadix(sample.columns)
        let blocks = KeyBlocks<UInt32>(sample.columns, selection: sample.selection, count: sample.count)
        let dense = DenseKernel.count(blocks, bins: radix.bins ?? 0, weights: sample.weights, isStopped: { false })
        let sparse = SparseKernel.count(
            sample.columns, selection: sample.selection, weights: sample.weights, count: sample.count,
            isStopped: { false })
        #expect(sample.fault(KeyGroups(dense, radix: radix, isWeighted: isWeighted)) == nil)
        #expect(sample.fault(sparse) == nil)
    }

    @Test("Sums of weights that are not exact repeat to the last bit")
    func repeats() {
        var random = RandomNumbers(seed: 5)
        let sample = KernelSample(9_000, options: [5, 3], random: &random)
        let weights = (0..<9_000).map { _ in Double.random(in: 0.1...3, using: &random) }
        let first = KeyTally.count(sample.columns, weights: weights, isStopped: { false })
        let second = KeyTally.count(sample.columns, weights: weights, isStopped: { false })
        #expect(first.weights == second.weights)
        #expect(first.squares == second.squares)
    }

    @Test("Without columns everybody selected is one group, and nobody none")
    func noColumns() {
        let total = KeyTally.count([], selection: [1, 0, 1], weights: [2, 4, 0.5], isStopped: { false })
        #expect(total.numbers.isEmpty)
        #expect(total.n == [2])
        #expect(total.weights == [2.5])
        #expect(total.squares == [4.25])
        #expect(KeyTally.count([], selection: [0, 0], isStopped: { false }).n.isEmpty)
        #expect(KeyTally.count([], isStopped: { false }).n.isEmpty)
    }

    @Test("Whoever a column, the selection or the weights are too short for is nobody")
    func short() {
        let long = KeyColumn(codes: .narrow([1, 1, 1, 1, 1]), highest: 1)
        let short = KeyColumn(codes: .wide([1, 1, 1, 1]), highest: 1)
        #expect(KeyTally.count([long, short], isStopped: { false }).n == [4])
        #expect(KeyTally.count([long, short], selection: [1, 1, 1], isStopped: { false }).n == [3])
        #expect(KeyTally.count([long, short], selection: [1, 1, 1], weights: [1, 1], isStopped: { false }).n == [2])
    }

    @Test(
        "A stopped tally has no groups, and is asked about every 65,536 respondents",
        arguments: [[5], [12, 7, 9], [247, 247], [247, 247, 247, 247]], [false, true])
    func stops(options: [Int], isWeighted: Bool) {
        let count = 131_073
        let columns = options.map { highest in
            KeyColumn(codes: .narrow((0..<count).map { UInt8($0 % 3) }), highest: highest)
        }
        let weights = isWeighted ? Array(repeating: 2.0, count: count) : nil
        for last in 1...3 {
            var asked = 0
            let groups = KeyTally.count(columns, weights: weights) {
                asked += 1
                return asked >= last
            }
            #expect(groups.n.isEmpty)
            #expect(groups.numbers.isEmpty)
            #expect(asked == last)
        }
    }
}
