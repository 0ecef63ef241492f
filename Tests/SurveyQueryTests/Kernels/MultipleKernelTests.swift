import SurveyTestSupport
import Testing

@testable import SurveyQuery

/// Multiple response against one respondent at a time.
@Suite struct MultipleKernelTests {
    private struct Multiple {
        let planes: [[UInt8]]
        let sets: [[UInt8]]

        /// Every option as a set of its own, and five nets: random, empty, of everything, and two across planes.
        init(_ count: Int, options: Int, random: inout RandomNumbers) {
            let size = (options + 7) / 8
            let last = UInt8(truncatingIfNeeded: 0xFF >> (8 * size - options))
            planes = (0..<size).map { plane in
                (0..<count).map { _ in
                    // Every third is empty, also with a state's or nobody's respondents.
                    Int.random(in: 0..<3, using: &random) == 0
                        ? 0 : UInt8.random(in: 0...255, using: &random) & (plane == size - 1 ? last : 255)
                }
            }
            func set(_ options: some Sequence<Int>) -> [UInt8] {
                var masks = Array(repeating: UInt8(0), count: size)
                for option in options { masks[(option - 1) / 8] |= 1 << UInt8((option - 1) % 8) }
                return masks
            }
            let nets = [set([]), set(1...options), set([1, options]), set((1...options).filter { $0 % 2 == 0 })]
            let any = set((1...options).filter { _ in Bool.random(using: &random) })
            sets = (1...options).map { set([$0]) } + nets + [any]
        }

        func isIn(_ set: [UInt8], _ respondent: Int) -> Bool {
            set.indices.contains { planes[$0][respondent] & set[$0] != 0 }
        }
    }

    private func check(
        _ count: Int, _ options: Int, banner: [Int], selection: KernelSample.Selection, isWeighted: Bool,
        random: inout RandomNumbers
    ) {
        let multiple = Multiple(count, options: options, random: &random)
        let sample = KernelSample(
            count, options: banner, selection: selection, isWeighted: isWeighted, random: &random)
        let (all, sets) = MultipleKernel.count(
            sample.columns, planes: multiple.planes, sets: multiple.sets, selection: sample.selection,
            weights: sample.weights, isStopped: { false })
        #expect(sets.sets == multiple.sets.count)
        #expect(sample.fault(all) == nil)
        for (index, set) in multiple.sets.enumerated() {
            #expect(sample.fault(groups(index, of: sets, all), where: { multiple.isIn(set, $0) }) == nil)
        }
    }

    /// The groups with somebody in a set.
    private func groups(_ set: Int, of sets: SetCounts, _ all: KeyGroups) -> KeyGroups {
        let d = all.dimensions
        var groups = KeyGroups(dimensions: d, isWeighted: all.sums != nil)
        for group in all.n.indices {
            let own = sets.amount(group, set)
            guard own.n > 0 else { continue }
            let sum = KeySum(key: 0, n: own.n, weight: own.sum.x, square: own.sum.y)
            groups.append(sum) { numbers, start in
                for dimension in 0..<d { numbers[start + dimension] = all.numbers[group * d + dimension] }
                return true
            }
        }
        return groups
    }

    @Test(
        "One to twenty options in one to three planes, by no, one, two or a large banner",
        arguments: [1, 7, 8, 9, 12, 16, 17, 20], [[3], [247], [3, 4], [30, 20]])
    func options(options: Int, banner: [Int]) {
        var random = RandomNumbers(seed: UInt64(options))
        for (count, isWeighted) in [(1, true), (258, true), (258, false), (1_500, options % 2 == 0)] {
            check(count, options, banner: banner, selection: .some, isWeighted: isWeighted, random: &random)
        }
    }

    @Test("Sizes and selections", arguments: [0, 1, 4_095, 4_096, 4_097], KernelSample.Selection.allCases)
    func sizes(count: Int, selection: KernelSample.Selection) {
        var random = RandomNumbers(seed: UInt64(count))
        check(count, 10, banner: [5], selection: selection, isWeighted: count % 2 == 1, random: &random)
    }

    @Test("More than a group of blocks")
    func large() {
        var random = RandomNumbers(seed: 7)
        check(70_000, 9, banner: [5], selection: .some, isWeighted: true, random: &random)
    }

    @Test("By one column each set is one number of respondents")
    func oneColumn() {
        var random = RandomNumbers(seed: 8)
        for count in [1, 258, 9_000, 70_000] {
            let multiple = Multiple(count, options: 12, random: &random)
            let sets = MultipleKernel.count(
                [Self.everybody(count)], planes: multiple.planes, sets: multiple.sets, isStopped: { false }
            ).sets
            #expect(sets.n == multiple.sets.map { set in (0..<count).count { multiple.isIn(set, $0) } })
        }
    }

    @Test("No planes, no sets, sets of the wrong length")
    func odd() {
        func count(_ planes: [[UInt8]], _ sets: [[UInt8]]) -> [Int] {
            MultipleKernel.count([Self.everybody(2)], planes: planes, sets: sets, isStopped: { false }).sets.n
        }
        #expect(count([], [[1], []]) == [0, 0])
        #expect(count([[1, 1]], []).isEmpty)
        #expect(count([[1, 0], [0, 2]], [[1], [0, 2, 1], [0, 0, 1]]) == [1, 1, 0])
    }

    @Test("A stopped count has no groups", arguments: [false, true])
    func stops(isWeighted: Bool) {
        let plane = Array(repeating: UInt8(3), count: 70_000)
        var asked = 0
        let (groups, sets) = MultipleKernel.count(
            [Self.everybody(70_000)], planes: [plane, plane, plane], sets: [[1, 0], [0, 2], [1, 1], [0, 1, 1]],
            weights: isWeighted ? Array(repeating: 2, count: 70_000) : nil
        ) {
            asked += 1
            return asked > 1
        }
        #expect(groups.n.isEmpty)
        #expect(sets.n.isEmpty)
    }

    private static func everybody(_ count: Int) -> KeyColumn {
        KeyColumn(codes: .narrow(Array(repeating: 1, count: count)), highest: 1)
    }
}
