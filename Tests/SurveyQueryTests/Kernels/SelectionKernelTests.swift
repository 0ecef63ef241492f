import SurveyTestSupport
import Testing

@testable import SurveyQuery

/// Conditions against one comparison a respondent.
@Suite struct SelectionKernelTests {
    private static let sizes = [0, 1, 15, 1_000, 4_097]

    @Test(
        "Numbers of a column: one, a run, states, scattered, many, none, impossible", arguments: sizes, [false, true])
    func numbers(count: Int, isWide: Bool) {
        var random = RandomNumbers(seed: 1)
        let column = KernelSample.column(count, options: 30, isWide: isWide, random: &random)
        let sets: [Set<Int>] = [
            [3], [3, 4, 5], [-1, -2, -8], [-1, 1], [1, 3, 5], [1, 3, 5, 7], [1, 3, 5, 7, 9], [-8, 2, 4, 9, 11, 13, 15],
            [], [0], [-9, 70_000, 248], [30, 247], Set(-8...30),
        ]
        for numbers in sets {
            let before = KernelSample.selection(count, .some, random: &random) ?? []
            var mask = before
            SelectionKernel.and(&mask, column: column, numbers: numbers)
            let expected = (0..<count).map { i in
                let number = KernelSample.number(column, i)
                return before[i] == 1 && number != 0 && numbers.contains(number) ? UInt8(1) : 0
            }
            #expect(mask == expected)
        }
    }

    @Test("Every code of a wide column")
    func wide() {
        let column = KeyColumn(codes: .wide(Array(0...UInt16.max)), highest: 65_527)
        for numbers: Set<Int> in [[247, 248, 249], [-1, 255, 65_527], [1, 300, 600, 900, 1_200, -8]] {
            var mask = SelectionKernel.all(65_536)
            SelectionKernel.and(&mask, column: column, numbers: numbers)
            let kept = mask.indices.filter { mask[$0] == 1 }.map { $0 >= 65_528 ? $0 - 65_536 : $0 }
            #expect(kept.sorted() == numbers.sorted())
        }
    }

    @Test("Ticked options of a multiple question, or a state", arguments: sizes)
    func planes(count: Int) {
        var random = RandomNumbers(seed: 2)
        let planes = (0..<3).map { _ in (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) & 0x55 } }
        let state = KernelSample.column(count, options: 1, isWide: false, random: &random)
        for masks: [UInt8] in [[1, 0, 0], [0, 0x14, 0x40], [0xAA, 0xAA, 0xAA], [255, 255, 255], [4], [0, 0, 0]] {
            for numbers: Set<Int>? in [nil, [], [-1, -2]] {
                let before = KernelSample.selection(count, .some, random: &random) ?? []
                var mask = before
                SelectionKernel.and(
                    &mask, planes: planes, masks: masks, orState: numbers.map { _ in state }, numbers: numbers ?? [])
                let expected = (0..<count).map { i in
                    let isTicked = masks.indices.contains { planes[$0][i] & masks[$0] != 0 }
                    let isState = numbers?.contains(KernelSample.number(state, i)) ?? false
                    return before[i] == 1 && (isTicked || isState) ? UInt8(1) : 0
                }
                #expect(mask == expected)
            }
        }
    }

    @Test("At least k of some masks", arguments: [-1, 0, 1, 2, 3, 4, 5, 300])
    func atLeast(k: Int) {
        var random = RandomNumbers(seed: 3)
        let masks = (0..<4).map { _ in KernelSample.selection(5_000, .some, random: &random) ?? [] }
        let expected = (0..<5_000).map { i in masks.count { $0[i] == 1 } >= k ? UInt8(1) : 0 }
        #expect(SelectionKernel.atLeast(k, of: masks) == expected)
    }

    @Test("More masks than a byte counts")
    func manyMasks() {
        let masks = Array(repeating: [UInt8(1), 0], count: 300)
        #expect(SelectionKernel.atLeast(300, of: masks) == [1, 0])
        #expect(SelectionKernel.atLeast(301, of: masks) == [0, 0])
        #expect(SelectionKernel.atLeast(1, of: []).isEmpty)
    }

    @Test("Whoever a column or a plane is too short for is out")
    func short() {
        var mask: [UInt8] = [1, 1, 1]
        SelectionKernel.and(&mask, column: KeyColumn(codes: .narrow([1, 1]), highest: 1), numbers: [1])
        #expect(mask == [1, 1, 0])
        SelectionKernel.and(&mask, planes: [[1]], masks: [1, 1])
        #expect(mask == [1, 0, 0])
        #expect(SelectionKernel.all(-1).isEmpty)
    }
}
